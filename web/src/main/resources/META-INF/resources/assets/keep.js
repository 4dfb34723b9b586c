// Work that the server does not have yet. What somebody types into a form marked data-pv-keep is kept
// in this browser, under an id that stands for the person and the course, until the server has it;
// after the next launch it is offered again. Another person's is left alone, and never shown. A form marked data-pv-autosave sends its draft by itself.
// The storage may be denied, as in some frames of other sites: then nothing is said to be kept.
(function () {
  "use strict";
  var PREFIX = "pv-work/";
  var LIFE = 7 * 24 * 3600 * 1000;
  var MOST = 20; // forms of one person; then the oldest goes
  var MOST_IN_ALL = 60;
  var LONGEST = 400000; // characters of one form
  var PAUSE = 1000; // after the last key
  var AGAIN = 15000;
  var inCourse = /^\/s\/([a-z2-7]{26})(\/.*)$/;

  var body = document.body;
  var store = storage("localStorage");
  var tab = storage("sessionStorage");

  function storage(name) {
    try {
      var place = window[name];
      place.setItem("pv-try", "1");
      place.removeItem("pv-try");
      return place;
    } catch (denied) {
      return null;
    }
  }

  function read(key) {
    try {
      var entry = JSON.parse(store.getItem(key));
      var age = Date.now() - entry.at;
      return age >= 0 && age < LIFE && entry.fields ? Object.assign(entry, { key: key }) : null;
    } catch (damaged) {
      return null;
    }
  }

  function drop(key) {
    if (store) {
      store.removeItem(key);
    }
  }

  // Everything that is kept, the newest first; what is too old or cannot be read goes.
  function entries() {
    var found = [];
    Object.keys(store || {}).filter(function (key) { return key.indexOf(PREFIX) === 0; }).forEach(function (key) {
      var entry = read(key);
      if (entry) {
        found.push(entry);
      } else {
        drop(key);
      }
    });
    found.sort(function (a, b) { return b.at - a.at; });
    found.splice(MOST_IN_ALL).forEach(function (entry) { drop(entry.key); });
    return found;
  }

  function under(start) {
    return entries().filter(function (entry) { return entry.key.indexOf(start) === 0; });
  }

  // ---- pages without a session ----

  var over = document.getElementById("pv-work-over");
  if (over) {
    over.hidden = entries().length === 0;
  }
  var note = document.getElementById("pv-work");
  if (!body.dataset.pvPerson || !note) {
    return;
  }

  // ---- whose work ----

  var own = PREFIX + body.dataset.pvPerson + "/";
  var here = own + body.dataset.pvCourse;
  under(own).slice(MOST).forEach(function (entry) { drop(entry.key); });

  function path(address) {
    return inCourse.exec(new URL(address, window.location.href).pathname)[2];
  }

  function keyOf(form) {
    // several forms may stand under one address: then each has a name
    return here + path(form.getAttribute("action")) + (form.dataset.pvKeep ? "#" + form.dataset.pvKeep : "");
  }

  // The server has what this tab sent last when its next page says what was done; a page that was
  // opened again says it for the second time.
  function settle() {
    var sent = tab && tab.getItem("pv-sent");
    var opened = (performance.getEntriesByType("navigation")[0] || {}).type;
    if (sent) {
      tab.removeItem("pv-sent");
      if ((body.dataset.pvNoted || document.querySelector("[data-pv-stored]")) && opened !== "back_forward") {
        drop(sent);
      }
    }
  }

  // ---- one form ----

  function fieldsOf(form) {
    return Array.from(form.elements).filter(function (field) {
      return field.name && field.type && !/^(hidden|password|file|submit|button|reset|fieldset)$/.test(field.type);
    });
  }

  function ticks(field) {
    return field.type === "radio" || field.type === "checkbox";
  }

  function snapshot(form) {
    var all = {};
    fieldsOf(form).forEach(function (field) {
      var values = all[field.name] || (all[field.name] = []);
      if (!ticks(field) || field.checked) {
        values.push(field.value);
      }
    });
    return all;
  }

  function put(form, all) {
    var at = {};
    fieldsOf(form).forEach(function (field) {
      var values = all[field.name];
      if (!values) {
        return;
      }
      if (ticks(field)) {
        field.checked = values.indexOf(field.value) >= 0;
      } else {
        var i = at[field.name] || 0;
        at[field.name] = i + 1;
        field.value = values[i] === undefined ? "" : values[i];
      }
      for (var fold = field.closest("details"); fold && (ticks(field) ? field.checked : field.value); fold = fold.parentElement.closest("details")) {
        fold.open = true;
      }
    });
  }

  function time(at) {
    return new Date(at).toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
  }

  function moment(at) {
    var words = new Date(at).toLocaleString(document.documentElement.lang, { dateStyle: "long", timeStyle: "short" });
    return document.documentElement.lang === "fr" ? words.replace(/^1(?= )/, "1er") : words;
  }

  function text(name, value) {
    return note.dataset[name].replace("{0}", value);
  }

  function say(form, words, good) {
    var place = form.querySelector("[data-pv-state]");
    if (place && place.textContent !== words) {
      var icon = document.createElement("i");
      icon.className = good ? "bi bi-cloud-check" : "bi bi-exclamation-triangle-fill no";
      icon.setAttribute("aria-hidden", "true");
      place.replaceChildren(icon, document.createTextNode(words));
    }
  }

  function keeper(form) {
    var key = keyOf(form);
    var auto = form.hasAttribute("data-pv-autosave");
    var first = snapshot(form);
    var clean = JSON.stringify(first);
    var unsaved = form.hasAttribute("data-pv-unsaved"); // came back with what is to be mended
    var kept = true; // in this browser, or nothing to keep
    var wrote = false; // by this tab: another one may be typing too
    var submitted = false;
    var timer = 0;
    var version = form.elements.draft;
    var known = version ? version.value : ""; // the draft that the server has
    var shared = form.elements.said;
    var sharedNow = shared ? shared.value : ""; // what the page shows of criteria that are judged elsewhere too
    var marksNow = marks(); // which remarks the server has in their fields

    function markFields() {
      return Array.from(form.elements).filter(function (field) { return /^r\.was\./.test(field.name); });
    }

    function marks() {
      var all = {};
      markFields().forEach(function (field) { all[field.name] = field.value; });
      return all;
    }

    function setMarks(all) {
      markFields().forEach(function (field) {
        if (typeof all[field.name] === "string") {
          field.value = all[field.name];
        }
      });
    }

    function dirty() {
      return unsaved || JSON.stringify(snapshot(form)) !== clean;
    }

    function keep() {
      if (!form.isConnected) {
        return; // the tab shows another page by now
      }
      if (!dirty()) {
        if (wrote) {
          drop(key);
        }
        wrote = false;
        kept = true;
        return;
      }
      var entry = JSON.stringify({
        at: Date.now(),
        page: form.dataset.pvPage || path(window.location.href) + window.location.search.replace(/[?&](note|lang|name)=[^&]*/g, "").replace(/^&/, "?"),
        title: document.title.replace(/ – Preuve$/, ""),
        draft: version ? version.value : "",
        said: shared ? shared.value : "",
        was: marks(),
        fields: snapshot(form)
      });
      kept = false;
      if (store && entry.length <= LONGEST) {
        try {
          store.setItem(key, entry);
          kept = true;
          wrote = true;
        } catch (full) {
          kept = false;
        }
      }
    }

    function tell() {
      if (dirty()) {
        say(form, kept ? text("kept", time(Date.now())) : note.dataset.unkept, kept);
      }
    }

    function typed() {
      clearTimeout(timer);
      timer = setTimeout(function () {
        keep();
        if (auto) {
          send();
        } else {
          tell();
        }
      }, PAUSE);
    }

    // ---- sends a draft by itself ----

    var sending = null;
    var refused = false; // an older version: only the page that shows both helps

    function authorized() {
      var headers = { Accept: "application/json" };
      var handle = inCourse.exec(window.location.pathname)[1];
      var secret = (window.pvSecrets || {})[handle] || (tab && tab.getItem("pv-" + handle));
      if (secret) {
        headers.Authorization = "Bearer " + secret;
      }
      return headers;
    }

    function failed(why) {
      say(form, text("unsaved", why) + (kept ? " " + text("kept", time(Date.now())) : ""), false);
      return false;
    }

    function post() {
      var now = JSON.stringify(snapshot(form));
      var fields = new URLSearchParams(new FormData(form));
      fields.set("do", "save");
      return fetch(form.action, { method: "POST", body: fields, headers: authorized(), keepalive: fields.toString().length < 60000 })
        .then(function (answer) {
          return answer.json().then(function (said) {
            if (!answer.ok) {
              refused = answer.status === 409;
              return failed(said.message);
            }
            version.value = said.version;
            known = version.value;
            var told = {}; // of the remarks that were sent; of others the page shows what it showed
            Object.keys(said.remarks || {}).forEach(function (piece) { told["r.was." + piece] = said.remarks[piece]; });
            Object.assign(marksNow, told);
            setMarks(told);
            clean = now;
            unsaved = false;
            first = JSON.parse(now);
            say(form, said.said, true);
            keep();
            return true;
          });
        })
        .catch(function () {
          setTimeout(send, AGAIN);
          return failed(note.dataset.offline);
        });
    }

    function send() {
      if (refused || submitted || !form.isConnected || !dirty()) {
        return Promise.resolve(!refused);
      }
      if (!sending) {
        sending = post().finally(function () { sending = null; });
        return sending;
      }
      return sending.then(send);
    }

    // A link waits until the draft is saved; if that fails, its second click leaves all the same.
    function leave(event) {
      var link = event.target.closest ? event.target.closest("a[href]") : null;
      var plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
      if (!link || !plain || link.target === "_blank" || link.dataset.pvAnyway || link.getAttribute("href").charAt(0) === "#" || !dirty()) {
        return;
      }
      event.preventDefault();
      event.stopImmediatePropagation();
      keep();
      send().then(function (saved) {
        link.dataset.pvAnyway = "yes";
        if (saved) {
          link.click();
        }
      });
    }

    // ---- gives it back ----

    function discard() {
      put(form, first);
      if (version) {
        version.value = known; // what is typed next is no second version
      }
      if (shared) {
        shared.value = sharedNow;
      }
      setMarks(marksNow);
      refused = false;
      drop(key);
      note.hidden = true;
    }

    var entry = store && read(key);
    if (entry && !unsaved && JSON.stringify(entry.fields) === clean) {
      drop(key); // it came through after all
    } else if (entry && JSON.stringify(entry.fields) !== clean) {
      put(form, entry.fields);
      if (version && entry.draft) {
        version.value = entry.draft; // so that a newer draft is shown beside it, not replaced
      }
      if (shared && typeof entry.said === "string") {
        shared.value = entry.said; // and so is what was said on another competency
      }
      markFields().forEach(function (field) {
        field.value = (entry.was || {})[field.name] || ""; // and a remark that another page has written since
      });
      wrote = true;
      if (dirty()) {
        show("here", entry.at, [], discard);
      }
    }

    // fields of the form may stand outside of it (form="…")
    ["input", "change"].forEach(function (what) {
      document.addEventListener(what, function (event) {
        if (event.target === form || event.target.form === form || form.contains(event.target)) {
          typed();
        }
      });
    });
    if (auto) {
      document.addEventListener("click", leave, true);
    }
    window.addEventListener("pagehide", function () {
      keep();
      if (auto && !kept) {
        send();
      }
    });
    document.addEventListener("visibilitychange", function () {
      if (document.visibilityState === "hidden") {
        keep();
      }
    });
    form.addEventListener("submit", function (event) {
      clearTimeout(timer);
      keep();
      if (sending) { // its answer first: two versions under way would be a conflict with oneself
        event.preventDefault();
        sending.then(function () { form.requestSubmit(event.submitter); });
        return;
      }
      submitted = true;
      setTimeout(function () { submitted = false; }, 10000);
    });
    window.addEventListener("beforeunload", function (event) {
      keep();
      if (!submitted && dirty() && !kept) {
        event.preventDefault();
      }
    });
    return key;
  }

  function show(what, at, list, discard) {
    note.querySelectorAll("[data-pv-here], [data-pv-there]").forEach(function (part) { part.hidden = true; });
    var words = note.querySelector("[data-pv-" + what + "]");
    words.textContent = words.textContent.replace("{0}", moment(at));
    words.hidden = false;
    var lines = note.querySelector("ul");
    lines.hidden = list.length === 0;
    lines.replaceChildren.apply(lines, list.map(function (entry) {
      var link = document.createElement("a");
      link.href = "/s/" + inCourse.exec(window.location.pathname)[1] + entry.page;
      link.textContent = entry.title;
      var line = document.createElement("li");
      line.append(link, " (" + moment(entry.at) + ")");
      return line;
    }));
    note.querySelector("button").addEventListener("click", discard, { once: true });
    note.hidden = false;
  }

  settle();
  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (/\/end$/.test(form.getAttribute("action") || "")) {
      under(own).forEach(function (entry) { drop(entry.key); });
    } else if (tab && (form.hasAttribute("data-pv-keep") || form.hasAttribute("data-pv-sends"))) {
      tab.setItem("pv-sent", keyOf(form));
    }
  }, true);
  document.querySelectorAll("a[data-pv-drops]").forEach(function (link) {
    link.addEventListener("click", function () { drop(here + path(link.dataset.pvDrops)); });
  });
  var forms = Array.from(document.querySelectorAll("form[data-pv-keep]")).map(keeper);
  var resolving = document.querySelector("[data-pv-sends]");
  var elsewhere = under(here + "/").filter(function (entry) { return forms.indexOf(entry.key) < 0; });
  if (note.hidden && !resolving && elsewhere.length > 0) {
    show("there", elsewhere[0].at, elsewhere, function () {
      elsewhere.forEach(function (entry) { drop(entry.key); });
      note.hidden = true;
    });
  }
})();
