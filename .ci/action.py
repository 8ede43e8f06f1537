#!/usr/bin/env python3
"""Runs the shell steps of the action, as a runner would, over documents that agree, that contradict, that are missing.

    action.py --bin PATH
"""
import argparse, json, os, re, subprocess, sys, tempfile

from ruamel.yaml import YAML

TOP = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FOLDER = os.path.join(TOP, ".github", "actions", "factdiff")


def run(action, inputs, workspace):
    """The exit status of the job, its log, its summary and what the steps put out."""
    with tempfile.TemporaryDirectory() as temporary:
        files = {name: os.path.join(temporary, name) for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
        outputs, log, status = {}, "", 0
        values = {name: str(entry.get("default", "")) for name, entry in action["inputs"].items()} | inputs

        def expand(text):
            def one(match):
                word = match[1].strip()
                if word.startswith("inputs."):
                    return values[word[7:]]
                if found := re.fullmatch(r"steps\.(\w+)\.outputs\.(\w+)", word):
                    return outputs.get(found[1], {}).get(found[2], "")
                return {"github.action_path": FOLDER}.get(word, "")
            return re.sub(r"\$\{\{(.*?)\}\}", one, str(text))

        for step in action["runs"]["steps"]:
            if "run" not in step:
                continue
            open(files["GITHUB_OUTPUT"], "w").close()
            environment = os.environ | files | {"RUNNER_TEMP": temporary}
            environment |= {name: expand(value) for name, value in step.get("env", {}).items()}
            done = subprocess.run(["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", expand(step["run"])],
                                  cwd=workspace, env=environment, capture_output=True, text=True)
            log += done.stdout + done.stderr
            lines = open(files["GITHUB_OUTPUT"]).read().splitlines()
            outputs[step.get("id", "")] = dict(line.split("=", 1) for line in lines)
            if done.returncode:
                status = done.returncode
                break
        summary = open(files["GITHUB_STEP_SUMMARY"]).read() if os.path.exists(files["GITHUB_STEP_SUMMARY"]) else ""
        return status, log, summary, outputs.get("check", {})


def expect(fine, what, *more):
    if not fine:
        sys.exit("\n".join(["action: " + what, *map(str, more)]))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bin", required=True)
    binary = os.path.abspath(parser.parse_args().bin)
    action = YAML(typ="safe").load(open(os.path.join(FOLDER, "action.yml")))
    inputs = {"binary": binary, "paths": "talks"}
    with tempfile.TemporaryDirectory() as workspace:
        os.mkdir(os.path.join(workspace, "talks"))

        def write(name, minutes):
            with open(os.path.join(workspace, "talks", name), "w") as file:
                file.write(f"---\ngroup: talk\n---\n\n- **Duration:** {minutes} minutes\n")

        write("a.md", 59)
        write("a.ja.md", 59)
        status, log, summary, outputs = run(action, inputs, workspace)
        expect(status == 0 and outputs["verdict"] == "publish", "documents that agree are held", log)
        expect("✅ FactDiff: publish" in summary, "no job summary", summary)
        write("a.ja.md", 25)
        status, log, summary, outputs = run(action, inputs, workspace)
        expect(status == 1 and outputs["verdict"] == "hold", "a contradiction passes", status, log)
        expect("::error file=talks/a.ja.md,line=5,col=17" in log or "::error file=talks/a.md,line=5,col=17" in log,
               "no annotation", log)
        expect("❌ FactDiff: hold" in summary, "no job summary", summary)
        status, log, _, outputs = run(action, inputs | {"fail-on": "never"}, workspace)
        expect(status == 0 and outputs["verdict"] == "publish", "fail-on is not passed on", log)
        status, log, _, outputs = run(action, inputs | {"paths": "nowhere *"}, workspace)
        expect(status == 2 and "verdict" not in outputs and "nowhere: error" in log, "a missing folder is judged", log)

    # The problem matcher reads every line of the compact report that is a finding.
    matcher = json.load(open(os.path.join(FOLDER, "problem-matcher.json")))["problemMatcher"]
    patterns = [re.compile(entry["pattern"][0]["regexp"]) for entry in matcher]
    compact = subprocess.run([binary, "check", "Reports/Sample", "--format", "compact"], cwd=TOP, capture_output=True,
                             text=True).stdout.splitlines()
    for line in compact[:-1]:
        expect(any(pattern.match(line) for pattern in patterns), "the problem matcher passes over a line", line)
    print(f"ok   the action: publish, hold, failure; the problem matcher reads {len(compact) - 1} lines")


if __name__ == "__main__":
    main()
