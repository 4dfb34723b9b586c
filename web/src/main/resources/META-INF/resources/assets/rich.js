// Formatting of a text: the marks are written into the field, where everybody can type them too. The
// server shows the preview, with the same rules as the page that its readers will see.
(function () {
  "use strict";

  function own(name) {
    try {
      return window.sessionStorage.getItem(name);
    } catch (denied) {
      return null;
    }
  }

  function headers(csrf) {
    var all = { Accept: "application/json", "Content-Type": "text/plain; charset=utf-8", "X-Csrf": csrf };
    var course = /^\/s\/([a-z2-7]{26})\//.exec(window.location.pathname);
    var secret = course && ((window.pvSecrets || {})[course[1]] || own("pv-" + course[1]));
    if (secret) {
      all.Authorization = "Bearer " + secret;
    }
    return all;
  }

  function setUp(tools) {
    var field = document.getElementById(tools.dataset.pvRich);
    var panel = document.getElementById("preview-" + tools.dataset.pvRich);
    var buttons = Array.from(tools.querySelectorAll("button"));
    if (!field || !panel || tools.dataset.ready) {
      return;
    }
    tools.dataset.ready = "yes";

    // What is written can be taken back with the browser's own undo, where it still knows how.
    function write(from, to, words, start, end) {
      field.focus();
      field.setSelectionRange(from, to);
      if (!document.execCommand("insertText", false, words)) {
        field.setRangeText(words, from, to, "end");
        field.dispatchEvent(new Event("input", { bubbles: true }));
      }
      field.setSelectionRange(start, end);
    }

    function around(before, after) {
      var from = field.selectionStart;
      var chosen = field.value.slice(from, field.selectionEnd) || tools.dataset.words;
      var start = from + before.length;
      write(from, field.selectionEnd, before + chosen + after, start, start + chosen.length);
    }

    function lines(mark) {
      var from = field.value.lastIndexOf("\n", field.selectionStart - 1) + 1;
      var end = field.value.indexOf("\n", field.selectionEnd);
      var to = end < 0 ? field.value.length : end;
      var words = field.value.slice(from, to).split("\n").map(function (line, i) { return mark(i) + line; }).join("\n");
      var apart = from > 0 && field.value.charAt(from - 2) !== "\n" && field.value.charAt(from - 1) === "\n" ? "\n" : "";
      write(from, to, apart + words, from + apart.length + words.length, from + apart.length + words.length);
    }

    function link() {
      var from = field.selectionStart;
      var chosen = field.value.slice(from, field.selectionEnd) || tools.dataset.words;
      var place = from + chosen.length + 3;
      write(from, field.selectionEnd, "[" + chosen + "](https://)", place, place + 8);
    }

    var state = panel.querySelector("[data-pv-rich-state]");
    var shown = panel.querySelector("[data-pv-rich-shown]");

    function preview(button) {
      var open = panel.hidden;
      panel.hidden = !open;
      button.setAttribute("aria-expanded", String(open));
      if (!open) {
        return;
      }
      shown.textContent = "";
      state.textContent = field.value.trim() ? "" : tools.dataset.empty;
      if (!field.value.trim()) {
        return;
      }
      fetch(tools.dataset.path, { method: "POST", body: field.value, headers: headers(tools.dataset.csrf) })
        .then(function (answer) {
          return answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status)));
        })
        .then(function (said) { shown.innerHTML = said.html; }) // made by the server of text, with no HTML of the field
        .catch(function () { state.textContent = tools.dataset.failed; });
    }

    var marks = {
      bold: function () { around("**", "**"); },
      italic: function () { around("*", "*"); },
      code: function () { around("`", "`"); },
      heading: function () { lines(function () { return "# "; }); },
      list: function () { lines(function () { return "- "; }); },
      numbers: function () { lines(function (i) { return (i + 1) + ". "; }); },
      link: link,
      preview: preview
    };

    // One stop of the Tab key for all of them; arrows go from one to the next.
    function stop(at) {
      buttons.forEach(function (button, i) { button.tabIndex = i === at ? 0 : -1; });
    }

    tools.addEventListener("click", function (event) {
      var button = event.target.closest("button");
      if (button) {
        stop(buttons.indexOf(button));
        marks[button.dataset.mark](button);
      }
    });
    tools.addEventListener("keydown", function (event) {
      var at = buttons.indexOf(document.activeElement);
      var to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
      if (to !== undefined && at >= 0) {
        event.preventDefault();
        to = (to + buttons.length) % buttons.length;
        stop(to);
        buttons[to].focus();
      }
    });
    field.addEventListener("keydown", function (event) {
      var mark = { b: "bold", i: "italic" }[event.key.toLowerCase()]; // capitals are locked for some
      if (mark && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
        event.preventDefault();
        marks[mark]();
      }
    });
    stop(0);
    tools.hidden = false;
  }

  document.querySelectorAll("[data-pv-rich]").forEach(setUp);
})();
