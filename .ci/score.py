#!/usr/bin/env python3
"""Runs the scorers and holds every figure against its floor.

    score.py --bin PATH --shared DIR --floors FILE

FILE maps a figure to {"min": N} or {"max": N}.  Prints every figure; exit status 1 when one misses its floor.
"""
import argparse, json, os, re, subprocess, sys, tempfile


def run(arguments):
    done = subprocess.run([sys.executable, *arguments], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(arguments)} exited {done.returncode}\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return done.stdout


def findings(binary, tools, name, folder, figures, group="auto"):
    with tempfile.NamedTemporaryFile(suffix=".json") as file:
        run([f"{tools}/score_findings.py", "--bin", binary, "--group", group, "--json", file.name, folder])
        score = json.load(open(file.name))
    total = score["total"]
    judged = total["true"] + total["false"]
    figures[f"{name}.found"] = total["found"]
    figures[f"{name}.precision"] = round(100 * total["true"] / judged, 1) if judged else 0
    figures[f"{name}.broken"] = total["broken_agreements"]
    figures[f"{name}.traps"] = total["broken_traps"]
    figures[f"{name}.events"] = sum(row["true"] > 0 for row in score["groups"])


def extraction(binary, tools, folder, figures):
    with tempfile.NamedTemporaryFile(suffix=".json") as file:
        run([f"{tools}/score_extraction.py", "--bin", binary, "--langs", "en,zh,ja,de,fr,es,ko,pt",
             "--json", file.name, folder])
        score = json.load(open(file.name))
    for key, value in sorted(score.items()):
        if key == "hard":
            figures["hard.found"], figures["hard.forbidden"], figures["hard.overlapping"] = (
                value["ok"], value["bad"], value["double"])
        elif key.endswith(".guard"):
            figures[key] = value["bad"]
        else:
            figures[key] = round(100 * value["F1"], 1)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bin", required=True)
    parser.add_argument("--shared", required=True)
    parser.add_argument("--floors", required=True)
    arguments = parser.parse_args()
    binary, shared = os.path.abspath(arguments.bin), arguments.shared
    tools, figures = f"{shared}/tools", {}
    findings(binary, tools, "seeds", f"{shared}/seeds", figures)
    findings(binary, tools, "groups", f"{shared}/eval/groups", figures)
    findings(binary, tools, "groups-all", f"{shared}/eval/groups", figures, "all")
    extraction(binary, tools, f"{shared}/eval/extraction", figures)
    out = run([f"{tools}/score_mutations.py", "--bin", binary, f"{shared}/seeds", f"{shared}/eval/groups"])
    caught, loud, alarms = re.search(r"caught (\d+)/(\d+).*false alarms (\d+)/", out).groups()
    figures["mutations.caught"] = round(100 * int(caught) / int(loud), 1)
    figures["mutations.alarms"] = int(alarms)
    out = run([f"{tools}/score_translations.py", "--bin", binary, "--pairs", "en", "--most", "150",
               f"{shared}/eval/translations"])
    found, caught, loud = re.search(r": (\d+) findings .*caught (\d+)/(\d+)", out).groups()
    figures["translations.findings"] = int(found)
    figures["translations.caught"] = round(100 * int(caught) / int(loud), 1)

    floors = json.load(open(arguments.floors))
    missed = [name for name in floors if name not in figures]
    for name, value in figures.items():
        floor = floors.get(name, {})
        low, high = floor.get("min"), floor.get("max")
        bad = (low is not None and value < low) or (high is not None and value > high)
        if bad:
            missed.append(name)
        limit = f">= {low}" if low is not None else f"<= {high}" if high is not None else ""
        print(f"{'FAIL' if bad else 'ok  '} {name:28} {value:8} {limit}")
    if missed:
        sys.exit("below the floor: " + ", ".join(missed))


if __name__ == "__main__":
    main()
