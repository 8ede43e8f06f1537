#!/usr/bin/env python3
"""Fit the trees that judge whether two differing values are told of one thing, and write them as Swift.

    python3 -m pip install lightgbm numpy
    swift build -c release --product benchmarks
    python3 .ci/fit_trees.py .build/release/benchmarks Tests/Events [--try]

Writes EarlierTrees.swift, ClueTrees.swift and LaterTrees.swift in Sources/FactDiff/Align/Pairing.  With --try nothing
is written: events are predicted from the others, and average precision is printed for trees that judge a pair alone and
for those that know the other pairs of the group.

    --from FIRST LATER   files of trees, one a line: half of what these say comes first, and new trees learn what is left
    --dear FIELD         events of this field weigh ten times, and their changed ones are taken for six

Stacking: the second trees learn from what the first ones say of events that these have not seen, so the events are
split into folds, and the pairs are written once more with the trees of each fold.
"""
import argparse, concurrent.futures, os, subprocess, tempfile
import lightgbm, numpy

FOLDS = 6
# The field that is never fitted to.
HELD_OUT = "held-out"
# Events with one value changed teach what context alone says; they are easier than what goes wrong in life.
CHANGED = 0.1
# What events of the field that is dear weigh, as they are and with one value changed.
DEAR, DEAR_CHANGED = 10.0, 6.0
FIRST = dict(objective="binary", num_leaves=48, learning_rate=0.04, feature_fraction=0.3, bagging_fraction=0.8,
             bagging_freq=1, min_data_in_leaf=20, verbose=-1, num_threads=1, deterministic=True)
LATER = dict(FIRST, num_leaves=8, learning_rate=0.05, feature_fraction=0.5)
ROUNDS, LATER_ROUNDS = 300, 150


def folds_of(folder):
    """The events of a folder as (field, event), by fold, in an order that follows from the names alone."""
    events = [(field, event) for field in sorted(os.listdir(folder)) if field != HELD_OUT and os.path.isdir(f"{folder}/{field}")
              for event in sorted(os.listdir(f"{folder}/{field}"))]
    events.sort(key=lambda e: (sum((i + 1) * b for i, b in enumerate(e[1].encode())) % 9973, e))
    return [sorted(events[k::FOLDS]) for k in range(FOLDS)]


def pairs(binary, folder, events, trees=None):
    """Names of the clues, how many a pair has by itself, and per pair of these events: event, changed, is one, clues."""
    with tempfile.TemporaryDirectory() as part:
        for field, event in events:
            os.makedirs(f"{part}/{field}", exist_ok=True)
            os.symlink(os.path.abspath(f"{folder}/{field}/{event}"), f"{part}/{field}/{event}")
        out = subprocess.run([binary, "pairs", part] + ([trees] if trees else []), check=True, capture_output=True, text=True)
    lines = out.stdout.splitlines()
    head = lines[0].split("\t")
    rows = [line.split("\t") for line in lines[1:]]
    return (head[4:], int(head[3].split("=")[1]), numpy.array([r[0] for r in rows]), numpy.array([r[1] == "1" for r in rows]),
            numpy.array([int(r[2]) for r in rows]), numpy.array([r[4:] for r in rows], dtype=numpy.float32))


def fit(parameters, rounds, clues, labels, weights, seed, before=None):
    """`before`: the log-odds that the new trees add to."""
    data = lightgbm.Dataset(clues, labels, weight=weights, init_score=before)
    return lightgbm.train(dict(parameters, seed=seed), data, rounds)


def text(model, names):
    """A tree a line, in the order that ClueForest reads."""
    def node(tree):
        if "leaf_value" in tree: return f"{tree['leaf_value']:.6g}"
        return (f"{names[tree['split_feature']]} {numpy.float32(tree['threshold']):.6g} "
                f"{node(tree['left_child'])} {node(tree['right_child'])}")
    return [node(tree["tree_structure"]) for tree in model.dump_model()["tree_info"]]


def halved(lines):
    """Trees whose leaves say half."""
    def leaf(word, is_threshold): return word if is_threshold or word[0].isalpha() else f"{float(word) / 2:.6g}"
    return [" ".join(leaf(word, i > 0 and words[i - 1][0].isalpha()) for i, word in enumerate(words))
            for words in (line.split() for line in lines)]


def odds_of(lines, clues, names):
    """What trees say of every row; nil without trees."""
    if not lines: return None
    sums = numpy.zeros(len(clues))

    def walk(words, rows):
        word = next(words)
        if word[0].isalpha():
            low = clues[rows, names.index(word)] <= numpy.float32(next(words))
            walk(words, rows[low]); walk(words, rows[~low])
        else:
            sums[rows] += float(word)
    for line in lines: walk(iter(line.split()), numpy.arange(len(clues)))
    return sums


def saved(lines):
    file = tempfile.NamedTemporaryFile("w", suffix=".trees")
    file.write("\n".join(lines)); file.flush()
    return file


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
    ap.add_argument("--from", nargs=2, metavar=("FIRST", "LATER"), dest="start"); ap.add_argument("--dear", metavar="FIELD")
    ap.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="fits and listings at a time; the trees are the same")
    args = ap.parse_args()
    start = [halved([line.strip() for line in open(path) if line.strip()]) for path in args.start or []] or [[], []]
    folds = folds_of(args.folder)
    with concurrent.futures.ThreadPoolExecutor(args.jobs) as pool:
        parts = list(pool.map(lambda fold: pairs(args.binary, args.folder, fold), folds))
    names, own = parts[0][:2]
    events, changed, labels, clues = (numpy.concatenate([part[i] for part in parts]) for i in range(2, 6))
    fold = numpy.concatenate([numpy.full(len(part[2]), k) for k, part in enumerate(parts)])
    dear = numpy.isin(events, os.listdir(f"{args.folder}/{args.dear}") if args.dear else [])
    weights = numpy.where(dear, numpy.where(changed, DEAR_CHANGED, DEAR), numpy.where(changed, CHANGED, 1.0))

    def first_trees(rows, seed):
        before = odds_of(start[0], clues[rows], names)
        return start[0] + text(fit(FIRST, ROUNDS, clues[rows][:, :own], labels[rows], weights[rows], seed, before), names)

    def later_trees(rows, seed):
        before = odds_of(start[1], later[rows], names)
        return start[1] + text(fit(LATER, LATER_ROUNDS, later[rows], labels[rows], weights[rows], seed, before), names)

    def later_clues(k):
        with saved(first_trees(fold != k, k)) as file:
            return pairs(args.binary, args.folder, folds[k], file.name)[5]

    with concurrent.futures.ThreadPoolExecutor(args.jobs) as pool:
        later = numpy.concatenate(list(pool.map(later_clues, range(FOLDS))))
    odds = names.index("odds")
    alone = later[:, odds]
    real = ~changed
    print(f"{real.sum()} pairs, {labels[real].sum()} of one thing; {changed.sum()} of changed events")
    print(f"alone: average precision {precision(labels[real], alone[real]):.4f}, changed {precision(labels[changed], alone[changed]):.4f}")
    likely = alone >= -3.9
    together = numpy.where(likely, 0.0, alone - 10)
    for k in range(FOLDS):
        unseen = likely & (fold == k)
        together[unseen] = odds_of(later_trees(likely & (fold != k), k), later[unseen], names)
    print(f"together: average precision {precision(labels[real], together[real]):.4f}, changed {precision(labels[changed], together[changed]):.4f}")
    for least in (0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85):
        taken = real & (1 / (1 + numpy.exp(-together)) >= least)
        print(f"  from likelihood {least}: {labels[taken].sum()} of {labels[real].sum()} pairs, {taken.sum()} taken")
    if args.tries: return
    folder = os.path.join(os.path.dirname(__file__), "../Sources/FactDiff/Align/Pairing")
    first = first_trees(numpy.full(len(labels), True), 0)
    write(os.path.join(folder, "EarlierTrees.swift"),
          "// The trees that the first model begins with: a tree a line. Written by `.ci/fit_trees.py`.",
          "earlierTrees", start[0])
    write(os.path.join(folder, "ClueTrees.swift"),
          "// The trees of the first model, which judges a pair alone: a tree a line. Written by `.ci/fit_trees.py`.",
          "trees", first[len(start[0]):])
    write(os.path.join(folder, "LaterTrees.swift"),
          "// The trees of the second model, which asks the other pairs of the group too: a tree a line. Written by\n"
          "// `.ci/fit_trees.py`.", "laterTrees", later_trees(likely, 0))


if __name__ == "__main__":
    main()
