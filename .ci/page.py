#!/usr/bin/env python3
"""Opens the HTML report in a headless Chromium and uses it.

    page.py REPORT.html [--screens FOLDER] [--light]

Holds: no message on the console, no request but the file itself, no dialog; nothing wider than the screen at 1280 and
at 390 pixels; text contrast of WCAG AA in light and dark; filters that filter; a finding that is reached by its link
though the filters hide it; every control reached by the Tab key; all of it readable without JavaScript and on paper.
"""
import argparse, base64, json, os, subprocess, sys, tempfile, time, urllib.request

import websocket

problems = []

CONTRAST = r"""
(() => {
  const parse = (text) => { const m = text.match(/[\d.]+/g).map(Number); return m.length > 3 ? m : [...m, 1]; };
  const over = (a, b) => [0, 1, 2].map((i) => a[i] * a[3] + b[i] * (1 - a[3])).concat(1);
  const light = (c) => { const f = c.slice(0, 3).map((v) => { v /= 255; return v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; });
    return .2126 * f[0] + .7152 * f[1] + .0722 * f[2]; };
  const ground = (element) => { const layers = [];
    for (let e = element; e; e = e.parentElement) { const c = parse(getComputedStyle(e).backgroundColor); if (c[3] > 0) layers.push(c); }
    return layers.reverse().reduce((under, c) => over(c, under), [255, 255, 255, 1]); };
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || ["SCRIPT", "STYLE"].includes(element.tagName)) continue;
    if (!element.checkVisibility() || element.closest(".unseen, option")) continue;
    const style = getComputedStyle(element), under = ground(element), text = over(parse(style.color), under);
    const [a, b] = [light(text), light(under)], ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    const size = parseFloat(style.fontSize), isLarge = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
    if (ratio < (isLarge ? 3 : 4.5)) found.push(`${ratio.toFixed(2)} ${element.className || element.tagName}: ${walker.currentNode.data.trim().slice(0, 30)}`);
  }
  return [...new Set(found)].slice(0, 8);
})()
"""


class Browser:
    def __init__(self, folder):
        self.process = subprocess.Popen(
            ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
             "--remote-debugging-port=0", "--remote-allow-origins=*", f"--user-data-dir={folder}", "about:blank"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        file = os.path.join(folder, "DevToolsActivePort")
        for _ in range(300):
            if os.path.exists(file) and open(file).read().count("\n"):
                break
            time.sleep(0.1)
        port = open(file).readline().strip()
        pages = json.load(urllib.request.urlopen(f"http://127.0.0.1:{port}/json"))
        page = next(page for page in pages if page["type"] == "page")
        self.socket = websocket.create_connection(page["webSocketDebuggerUrl"], timeout=60)
        self.number, self.events = 0, []
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.call(domain + ".enable")

    def call(self, method, **parameters):
        self.number += 1
        self.socket.send(json.dumps({"id": self.number, "method": method, "params": parameters}))
        while True:
            message = json.loads(self.socket.recv())
            if message.get("id") == self.number:
                if "error" in message:
                    raise RuntimeError(f"{method}: {message['error']}")
                return message["result"]
            self.events.append(message)
            if message.get("method") == "Page.javascriptDialogOpening":
                self.socket.send(json.dumps({"id": 10**6 + self.number, "method": "Page.handleJavaScriptDialog",
                                             "params": {"accept": True}}))

    def run(self, script):
        result = self.call("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in result:
            raise RuntimeError(script[:80] + ": " + json.dumps(result["exceptionDetails"])[:300])
        return result["result"].get("value")

    def open(self, url, width, height, scheme="light", media=""):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 500)
        self.call("Emulation.setEmulatedMedia", media=media, features=[{"name": "prefers-color-scheme", "value": scheme}])
        self.call("Page.navigate", url="about:blank")
        self.call("Page.navigate", url=url)
        for _ in range(200):
            if self.run("location.href !== 'about:blank' && document.readyState") == "complete":
                return
            time.sleep(0.05)
        problems.append(f"{url} does not load")

    def shoot(self, path, width, height):
        data = self.call("Page.captureScreenshot", format="png", captureBeyondViewport=True,
                         clip={"x": 0, "y": 0, "width": width, "height": height, "scale": 1})
        with open(path, "wb") as file:
            file.write(base64.b64decode(data["data"]))

    def close(self):
        try:
            self.call("Browser.close")
        except Exception:
            pass
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()


def expect(fine, what):
    if not fine:
        problems.append(what)


def looks(browser, url, screens, name):
    for width in (1280, 390):
        for scheme in ("light", "dark"):
            browser.open(url, width, 900, scheme)
            for line in browser.run(CONTRAST):
                problems.append(f"{name} {width} {scheme}: contrast {line}")
            wide = browser.run("document.documentElement.scrollWidth")
            expect(wide <= width, f"{name}: {wide} pixels wide on a screen of {width}")
            height = min(browser.run("document.documentElement.scrollHeight"), 6000)
            if screens:
                browser.shoot(os.path.join(screens, f"{name}-{width}-{scheme}.png"), width, height)
    browser.open(url, 800, 1100, media="print")
    for line in browser.run(CONTRAST):
        problems.append(f"{name} print: contrast {line}")
    expect(browser.run("getComputedStyle(document.querySelector('.bar')).display") == "none", f"{name}: filters on paper")


def works(browser, url):
    shown = "[...document.querySelectorAll('.finding')].filter((e) => e.checkVisibility())"
    browser.open(url, 1280, 900)
    total = browser.run(f"{shown}.length")
    expect(total > 0, "no finding is shown")
    errors = browser.run(f"{shown}.filter((e) => e.dataset.severity === 'error').length")
    # Filters, clicked.
    browser.run("document.querySelector('[name=severity][value=error]').click()")
    expect(browser.run(f"{shown}.length") == total - errors, "the severity filter does not filter")
    expect(f"{total - errors} of {total}" in browser.run("document.querySelector('#shown').textContent"), "no count is told")
    # A link to what the filters hide.
    hidden = browser.run("document.querySelector('.finding[hidden]').id")
    browser.run(f"location.hash = '{hidden}'; new Promise((done) => setTimeout(done, 900))")
    box = browser.run(f"(() => {{ const r = document.getElementById('{hidden}').getBoundingClientRect(); return [r.top, r.height]; }})()")
    expect(-5 <= box[0] < 900 and box[1] > 0, f"the link to {hidden} does not show it: {box}")
    for field in ("rule", "source"):
        browser.run("document.querySelector('#clear').click()")
        browser.run(f"(() => {{ const s = document.querySelector('select[name={field}]'); s.selectedIndex = 1; "
                    "s.dispatchEvent(new Event('input', {bubbles: true})); })()")
        expect(0 < browser.run(f"{shown}.length") < total, f"the {field} filter does not filter")
    browser.run("document.querySelector('#clear').click()")
    expect(browser.run(f"{shown}.length") == total, "reset does not show all")
    before = browser.run("getComputedStyle(document.body).backgroundColor")
    browser.run("document.querySelector('#theme').click()")
    expect(browser.run("getComputedStyle(document.body).backgroundColor") != before, "the theme does not change")
    # Opened by its link.
    browser.open(f"{url}#{hidden}", 1280, 900)
    time.sleep(0.9)
    top = browser.run(f"document.getElementById('{hidden}').getBoundingClientRect().top")
    expect(-5 <= top < 900, f"opened at #{hidden} the finding stands at {top}")
    # The keyboard: Tab goes through everything that can be used, and shows where it is.
    browser.open(url, 1280, 900)
    wanted = browser.run("[...document.querySelectorAll('a[href], button, input, select, summary, [tabindex=\"0\"]')].filter((e) => e.checkVisibility()).length")
    seen = set()
    for _ in range(min(wanted, 400)):
        for kind in ("keyDown", "keyUp"):
            browser.call("Input.dispatchKeyEvent", type=kind, key="Tab", code="Tab", windowsVirtualKeyCode=9)
        seen.add(browser.run("[...document.querySelectorAll('*')].indexOf(document.activeElement)"))
    expect(len(seen) >= min(wanted, 400) - 1, f"Tab reaches {len(seen)} of {wanted} controls")
    # Without JavaScript all is there but the filters.
    browser.call("Emulation.setScriptExecutionDisabled", value=True)
    browser.open(url, 390, 900)
    expect(browser.run(f"{shown}.length") == total, "without JavaScript findings are missing")
    expect(not browser.run("document.querySelector('.bar').checkVisibility()"), "without JavaScript filters are shown")
    expect(browser.run("[...document.querySelectorAll('.matrix tbody')].every((e) => e.checkVisibility())"),
           "without JavaScript rows are folded")
    browser.call("Emulation.setScriptExecutionDisabled", value=False)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("report")
    parser.add_argument("others", nargs="*", help="pages that are looked at and not used")
    parser.add_argument("--screens")
    arguments = parser.parse_args()
    if arguments.screens:
        os.makedirs(arguments.screens, exist_ok=True)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        browser = Browser(folder)
        try:
            urls = ["file://" + os.path.abspath(path) for path in [arguments.report, *arguments.others]]
            for url in urls:
                looks(browser, url, arguments.screens, os.path.splitext(os.path.basename(url))[0])
            works(browser, urls[0])
            for event in browser.events:
                method, parameters = event.get("method"), event.get("params", {})
                if method == "Network.requestWillBeSent":
                    target = parameters["request"]["url"].split("#")[0]
                    expect(target in urls or target in ("about:blank", "data:,"), f"a request for {target}")
                elif method in ("Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded"):
                    problems.append(f"on the console: {json.dumps(parameters)[:300]}")
                elif method == "Page.javascriptDialogOpening":
                    problems.append("a dialog opens: " + parameters.get("message", ""))
        finally:
            browser.close()
    if problems:
        sys.exit("\n".join(sorted(set(problems))))
    print(f"ok   {len(urls)} pages: console, requests, contrast, widths, filters, links, keyboard, no script, paper")


if __name__ == "__main__":
    main()
