// What the HTML report can do besides being read: filters, folded rows, light and dark. Nothing leaves the page.
(() => {
  const one = (selector) => document.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const root = document.documentElement;

  const theme = one("#theme");
  const isDark = () => (root.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  const name = () => { theme.textContent = isDark() ? "Light" : "Dark"; };
  if (theme) {
    theme.addEventListener("click", () => { root.dataset.theme = isDark() ? "light" : "dark"; name(); });
    name();
  }

  const form = one("#filters");
  const findings = all(".finding");
  const rows = all("[data-findings], [data-relation]");
  if (form) {
    form.closest(".bar").hidden = false;
    const texts = new Map(findings.map((finding) => [finding, finding.textContent.toLowerCase()]));
    const rowTexts = new Map(rows.map((row) => [row, row.textContent.toLowerCase()]));
    const chosen = (field) => all(`[name="${field}"]:checked`, form).map((box) => box.value);
    const value = (field) => form.elements[field]?.value ?? "";

    const shows = (data, text) => {
      const [rule, source, state, votes, words] = [
        value("rule"), value("source"), value("state"), value("votes"), value("words").trim().toLowerCase()];
      const severities = chosen("severity");
      return (data.severity === undefined || form.elements.severity === undefined || severities.includes(data.severity))
        && (!rule || data.rule === rule) && (!source || (data.sources ?? "").split(" ").includes(source))
        && (!state || data.state === state) && (!votes || data.votes === votes)
        && (data.relation === undefined || chosen("relation").includes(data.relation))
        && (!words || text.includes(words));
    };
    const apply = () => {
      let count = 0;
      for (const finding of findings) {
        finding.hidden = !shows(finding.dataset, texts.get(finding));
        if (!finding.hidden) count += 1;
      }
      const hidden = new Set(findings.filter((finding) => finding.hidden).map((finding) => finding.id));
      for (const row of rows) {
        if (row.dataset.relation !== undefined) {
          row.hidden = !shows(row.dataset, rowTexts.get(row));
          if (!row.hidden) count += 1;
        } else {
          row.hidden = row.dataset.findings.split(" ").every((id) => hidden.has(id));
        }
      }
      for (const link of all(".index li")) link.hidden = hidden.has(link.firstElementChild.hash.slice(1));
      for (const group of all(".group")) {
        const own = all(".finding", group);
        const silent = group.querySelector(".silent");
        if (silent) silent.hidden = own.length === 0 || own.some((finding) => !finding.hidden);
      }
      const total = findings.length + rows.filter((row) => row.dataset.relation !== undefined).length;
      one("#shown").textContent = `${count} of ${total} shown`;
    };
    const reset = () => { form.reset(); apply(); };
    form.addEventListener("input", apply);
    form.addEventListener("submit", (event) => event.preventDefault());
    one("#clear").addEventListener("click", reset);
    // A link to a finding wins over the filters.
    const reach = () => {
      const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (target?.hidden) { reset(); target.scrollIntoView(); }
    };
    addEventListener("hashchange", reach);
    apply();
    reach();
  }

  // Rows that agree are folded on a phone, where a matrix is a long list.
  const isNarrow = matchMedia("(max-width: 40rem)").matches;
  for (const body of all(".agreeing")) {
    const count = body.rows.length;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "turn";
    const show = (on) => {
      body.hidden = !on;
      button.setAttribute("aria-expanded", on);
      button.textContent = `${on ? "Hide" : "Show"} ${count} ${count === 1 ? "slot" : "slots"} without a finding`;
    };
    button.addEventListener("click", () => show(body.hidden));
    body.closest(".matrix").append(button);
    show(!isNarrow);
  }
})();
