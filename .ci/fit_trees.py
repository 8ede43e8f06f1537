#!/usr/bin/env python3
"""Fit the trees that judge whether two differing values are told of one thing, and write them as Swift.

    python3 -m pip install lightgbm numpy
    swift build -c release --product benchmarks
    python3 .ci/fit_trees.py .build/release/benchmarks Tests/Events [--try]

Writes Sources/FactDiff/Align/Pairing/ClueTrees.swift and LaterTrees.swift.  With --try nothing is written: events are
predicted from the others, and average precision is printed for trees that judge a pair alone and for those that know
the other pairs of the group.

Stacking: the second trees learn from what the first ones say of events that these have not seen, so the events are
split into folds, and the pairs are written once more with the trees of each fold.
"""
import argparse, os, subprocess, tempfile
import lightgbm, numpy

FOLDS = 6
# Events with one value changed teach what context alone says; they are easier than what goes wrong in life.
CHANGED = 0.1
FIRST = dict(objective="binary", num_leaves=10, learning_rate=0.03, feature_fraction=0.5, bagging_fraction=0.8,
             bagging_freq=1, min_data_in_leaf=20, verbose=-1, num_threads=1, deterministic=True)
LATER = dict(FIRST, num_leaves=6, learning_rate=0.05, min_data_in_leaf=20)
ROUNDS, LATER_ROUNDS = 300, 120


def pairs(binary, folder, trees=None):
    """Names of the clues, how many a pair has by itself, and per pair: event, changed, is one, clues."""
    out = subprocess.run([binary, "pairs", folder] + ([trees] if trees else []), check=True, capture_output=True, text=True)
    lines = out.stdout.splitlines()
    head = lines[0].split("\t")
    rows = [line.split("\t") for line in lines[1:]]
    return (head[4:], int(head[3].split("=")[1]), numpy.array([r[0] for r in rows]), numpy.array([r[1] == "1" for r in rows]),
            numpy.array([int(r[2]) for r in rows]), numpy.array([r[4:] for r in rows], dtype=numpy.float32))


def fit(parameters, rounds, clues, labels, changed, seed):
    data = lightgbm.Dataset(clues, labels, weight=numpy.where(changed, CHANGED, 1.0))
    return lightgbm.train(dict(parameters, seed=seed), data, rounds)


def text(model, names):
    """A tree a line, in the order that ClueForest reads."""
    def node(tree):
        if "leaf_value" in tree: return f"{tree['leaf_value']:.6g}"
        return (f"{names[tree['split_feature']]} {numpy.float32(tree['threshold']):.6g} "
                f"{node(tree['left_child'])} {node(tree['right_child'])}")
    return [node(tree["tree_structure"]) for tree in model.dump_model()["tree_info"]]


def precision(labels, scores):
    """Average precision."""
    order = numpy.argsort(-scores, kind="stable")
    hits = labels[order] == 1
    return float((numpy.cumsum(hits) / numpy.arange(1, len(hits) + 1))[hits].mean())


def write(path, comment, name, lines):
    body = "\n".join("    " + line for line in lines)
    with open(path, "w") as file:
        file.write(f'{comment}\n\nextension ClueForest {{\n  static let {name} = """\n{body}\n    """\n}}\n')


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("binary"); ap.add_argument("folder"); ap.add_argument("--try", action="store_true", dest="tries")
    args = ap.parse_args()
    names, own, events, changed, labels, clues = pairs(args.binary, args.folder)
    # Folds by event, in an order that follows from the names alone.
    order = sorted(set(events), key=lambda e: sum((i + 1) * b for i, b in enumerate(e.encode())) % 9973)
    fold = numpy.array([order.index(e) % FOLDS for e in events])
    later = numpy.zeros((len(labels), clues.shape[1]), dtype=numpy.float32)
    alone = numpy.zeros(len(labels))
    for k in range(FOLDS):
        seen, unseen = fold != k, fold == k
        model = fit(FIRST, ROUNDS, clues[seen][:, :own], labels[seen], changed[seen], k)
        alone[unseen] = model.predict(clues[unseen][:, :own], raw_score=True)
        with tempfile.NamedTemporaryFile("w", suffix=".trees") as file:
            file.write("\n".join(text(model, names))); file.flush()
            later[unseen] = pairs(args.binary, args.folder, file.name)[5][unseen]
    real = ~changed
    print(f"{real.sum()} pairs, {labels[real].sum()} of one thing; {changed.sum()} of changed events")
    print(f"alone: average precision {precision(labels[real], alone[real]):.4f}, changed {precision(labels[changed], alone[changed]):.4f}")
    odds = names.index("odds")
    likely = later[:, odds] >= -3.9
    together = numpy.where(likely, 0.0, later[:, odds] - 10)
    for k in range(FOLDS):
        seen, unseen = likely & (fold != k), likely & (fold == k)
        model = fit(LATER, LATER_ROUNDS, later[seen], labels[seen], changed[seen], k)
        together[unseen] = model.predict(later[unseen], raw_score=True)
    print(f"together: average precision {precision(labels[real], together[real]):.4f}, changed {precision(labels[changed], together[changed]):.4f}")
    for least in (0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85):
        taken = real & (1 / (1 + numpy.exp(-together)) >= least)
        print(f"  from likelihood {least}: {labels[taken].sum()} of {labels[real].sum()} pairs, {taken.sum()} taken")
    if args.tries: return
    folder = os.path.join(os.path.dirname(__file__), "../Sources/FactDiff/Align/Pairing")
    first = fit(FIRST, ROUNDS, clues[:, :own], labels, changed, 0)
    write(os.path.join(folder, "ClueTrees.swift"),
          "// The trees of the first model, which judges a pair alone: a tree a line. Written by `.ci/fit_trees.py`.",
          "trees", text(first, names))
    second = fit(LATER, LATER_ROUNDS, later[likely], labels[likely], changed[likely], 0)
    write(os.path.join(folder, "LaterTrees.swift"),
          "// The trees of the second model, which asks the other pairs of the group too: a tree a line. Written by\n"
          "// `.ci/fit_trees.py`.", "laterTrees", text(second, names))


if __name__ == "__main__":
    main()
