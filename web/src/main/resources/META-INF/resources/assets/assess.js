// Keys of the assessing page: one outcome, the next student, the button that releases. They rest while
// somebody types, and can be switched off (WCAG 2.1.4); the choice stays in this browser. A key never
// releases by itself: it takes the focus to the button.
(function () {
  "use strict";
  var help = document.querySelector("[data-pv-keys]");
  var form = document.getElementById("judgement");
  if (!help || !form) {
    return;
  }
  var COLON = document.documentElement.lang === "fr" ? "\u00a0: " : ": ";
  var OUTCOMES = { 1: "no", 2: "wip", 3: "ok", 4: "none" };
  var box = help.querySelector("input");
  var said = document.querySelector("[data-pv-said]");

  function kept() {
    try {
      return window.localStorage.getItem("pv-keys") !== "off";
    } catch (denied) {
      return true;
    }
  }

  function keep(on) {
    try {
      window.localStorage.setItem("pv-keys", on ? "on" : "off");
    } catch (denied) {
      // it holds for this page
    }
  }

  function say(words) {
    said.textContent = words;
  }

  function types(place) {
    return place.closest("textarea, select, [contenteditable], input:not([type=radio]):not([type=checkbox])") !== null;
  }

  // The criterion that has the focus, else the decision.
  function fieldset() {
    var here = document.activeElement && document.activeElement.closest("fieldset.pv-crit");
    return here && form.contains(here) ? here : document.getElementById("decision");
  }

  function choose(style) {
    var place = fieldset();
    var radio = place.querySelector(".pv-outcomes input." + style);
    if (radio) {
      radio.checked = true;
      radio.focus();
      radio.dispatchEvent(new Event("change", { bubbles: true }));
      say(place.querySelector("legend").textContent.trim() + COLON + radio.nextElementSibling.textContent.trim());
    } else { // a decision that is taken back
      place.querySelectorAll(".pv-outcomes input:checked").forEach(function (one) { one.checked = false; });
      place.dispatchEvent(new Event("change", { bubbles: true }));
      say(place.querySelector("legend").textContent.trim() + COLON + "–");
    }
  }

  function press(value) {
    var button = document.querySelector("button[form=judgement][name=do][value=" + value + "]");
    if (button) {
      button.click();
    }
  }

  var KEYS = {
    n: function () { press("next"); },
    p: function () { press("previous"); },
    r: function () { form.querySelector("button[value=release-next]").focus(); },
    m: function () { document.getElementById("message").focus(); },
    "?": function () {
      help.open = true;
      help.querySelector("summary").focus();
      help.scrollIntoView({ block: "nearest" });
    }
  };

  // A comment of the bank goes where somebody wrote last, else into the message.
  var last = document.getElementById("message");
  form.addEventListener("focusin", function (event) {
    if (event.target.tagName === "TEXTAREA") {
      last = event.target;
    }
  });
  form.addEventListener("click", function (event) {
    var button = event.target.closest("[data-pv-insert]");
    if (button) {
      event.preventDefault();
      var words = button.dataset.pvInsert;
      var start = last.value.slice(0, last.selectionStart);
      last.setRangeText((start && !/\s$/.test(start) ? "\n" : "") + words, last.selectionStart, last.selectionEnd, "end");
      last.dispatchEvent(new Event("input", { bubbles: true }));
      last.focus();
    }
  });

  // A page or the moment of a player goes into the fields of the remark; its link starts the player there.
  function player(place) {
    return place.closest(".pv-file").querySelector("video, audio");
  }

  function clock(seconds) {
    var rest = String(seconds % 60).padStart(2, "0");
    var minutes = Math.floor(seconds / 60);
    return minutes < 60 ? minutes + ":" + rest : Math.floor(minutes / 60) + ":" + String(minutes % 60).padStart(2, "0") + ":" + rest;
  }

  function field(name, piece) {
    return document.getElementById("r." + name + "." + piece);
  }

  document.querySelectorAll("[data-pv-remark]").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () {
      var piece = button.dataset.pvRemark;
      var media = button.dataset.at ? null : player(button);
      if (media) {
        media.pause();
      }
      var fold = document.getElementById("remark-of-" + piece);
      fold.open = true;
      var at = button.dataset.at || clock(Math.floor(media.currentTime));
      var words = field("words", piece);
      var elsewhere = field("place", piece).value !== button.dataset.place || field("at", piece).value.trim() !== at;
      var note = fold.querySelector("[data-pv-unfinished]");
      words.focus();
      if (words.value.trim() && elsewhere) { // what is written there is about another place
        note.textContent = note.dataset.pvUnfinished;
        return;
      }
      note.textContent = "";
      field("place", piece).value = button.dataset.place;
      field("at", piece).value = at;
      words.dispatchEvent(new Event("change", { bubbles: true }));
    });
  });

  document.querySelectorAll("[data-pv-moment]").forEach(function (link) {
    link.addEventListener("click", function (event) {
      var media = player(link);
      if (media) {
        event.preventDefault();
        media.currentTime = Number(link.dataset.pvMoment);
        media.focus();
        media.play().catch(function () { /* its own button starts it */ });
      }
    });
  });

  document.addEventListener("keydown", function (event) {
    if (!box.checked || event.repeat || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || types(event.target)) {
      return;
    }
    var digit = /^Digit([1-4])$/.exec(event.code); // the same key where a digit needs the shift key (AZERTY)
    var outcome = OUTCOMES[digit ? digit[1] : event.key];
    var does = KEYS[event.key.toLowerCase()];
    if (outcome) {
      event.preventDefault();
      choose(outcome);
    } else if (does) {
      event.preventDefault();
      does();
    }
  });
  box.checked = kept();
  box.addEventListener("change", function () {
    keep(box.checked);
    say(box.checked ? help.dataset.on : help.dataset.off);
  });
  help.hidden = false;
})();
