// Sends each file as soon as it is chosen or dropped, so that everybody sees how far it is, one that
// is refused costs no other, and saving takes no time. Says at once that a file is too large: the
// server would too, but only after minutes on a slow line. A line that is cut costs no more than a part:
// the file goes on where it was, also after the page was loaded anew and the same file chosen. Without this script, and in a frame
// without cookies, the form brings its files itself.
(function () {
  "use strict";

  var AT_ONCE = 2;
  var PART = 4 * 1024 * 1024;
  var TRIES = 8; // about two minutes without a line
  var states = new WeakMap();

  function words(input, name, values) {
    return (input.dataset[name] || "").replace(/\{(\d)\}/g, function (all, i) { return values[i]; });
  }

  function element(name, className, text) {
    var made = document.createElement(name);
    made.className = className || "";
    made.textContent = text || "";
    return made;
  }

  // frame.js sends forms of such a session, with its secret in a header
  function withoutCookies(handle) {
    try {
      return Boolean((window.pvSecrets || {})[handle] || window.sessionStorage.getItem("pv-" + handle));
    } catch (denied) {
      return false;
    }
  }

  function sendsItself(input) {
    var handle = /^\/s\/([^/]+)/.exec(input.dataset.pvUpload || "");
    return !handle || withoutCookies(handle[1]);
  }

  function stateOf(input) {
    if (!states.has(input)) {
      states.set(input, { files: [], waiting: null });
    }
    return states.get(input);
  }

  function part(input, selector) {
    return input.form.querySelector(selector);
  }

  function say(input, text) {
    var status = part(input, "[data-pv-uploaded]");
    if (status) {
      status.textContent = text;
    }
  }

  function any(input, state) {
    return stateOf(input).files.some(function (file) { return file.state === state; });
  }

  function showTooLarge(input, wrong) {
    var note = document.getElementById(input.dataset.tooLarge);
    input.classList.toggle("is-invalid", wrong);
    input.setAttribute("aria-invalid", String(wrong));
    if (note) {
      note.hidden = !wrong;
    }
  }

  function total(input) {
    var files = stateOf(input).files.filter(function (file) { return file.state !== "refused"; });
    var box = part(input, "[data-pv-total]");
    var bar = box && box.querySelector("progress");
    var all = 0;
    var sent = 0;
    files.forEach(function (file) { all += file.bytes; sent += file.sent; });
    if (bar) {
      box.hidden = !any(input, "sending") && !any(input, "queued");
      bar.max = Math.max(1, all);
      bar.value = sent;
    }
  }

  // the server forgets it by itself a day later, if this fails
  function forget(input, id) {
    var request = new XMLHttpRequest();
    request.open("POST", input.dataset.pvUpload + "/" + id + "/delete");
    request.setRequestHeader("Accept", "application/json");
    request.send(new URLSearchParams({ csrf: input.form.elements.csrf.value }));
  }

  // the server forgets it by itself a day later, if this fails
  function end(input, file) {
    var request = new XMLHttpRequest();
    request.open("DELETE", file.place);
    request.setRequestHeader("Tus-Resumable", "1.0.0");
    request.setRequestHeader("X-Csrf", input.form.elements.csrf.value);
    request.send();
    forgetPlace(input, file);
  }

  function remove(input, file) {
    var files = stateOf(input).files;
    files.splice(files.indexOf(file), 1);
    if (file.request) {
      file.request.abort();
    }
    clearTimeout(file.timer);
    if (file.place && !file.kept) {
      end(input, file);
    }
    if (file.kept) {
      forget(input, file.kept);
    }
    file.line.remove();
    showTooLarge(input, stateOf(input).files.some(function (one) { return one.large; }));
    input.focus();
    next(input);
  }

  function button(input, file, what) {
    var made = element("button", "btn btn-quiet btn-sm");
    made.type = "button";
    made.setAttribute("aria-label", words(input, what, [file.name]));
    var icon = element("i", "bi bi-x-lg");
    icon.setAttribute("aria-hidden", "true");
    made.appendChild(icon);
    made.addEventListener("click", function () { remove(input, file); });
    return made;
  }

  function refused(input, file, text) {
    file.state = "refused";
    file.line.textContent = "";
    var why = element("p", "invalid-feedback d-block m-0 text-break");
    why.appendChild(element("strong", "", file.name));
    why.appendChild(document.createTextNode(" – " + text));
    file.line.appendChild(why);
    file.line.appendChild(button(input, file, "remove"));
    say(input, file.name + " – " + text);
  }

  function arrived(input, file, kept) {
    file.state = "arrived";
    file.kept = kept.id;
    file.sent = file.bytes;
    file.line.textContent = "";
    var label = element("label", "form-check");
    var box = element("input", "form-check-input");
    box.type = "checkbox";
    box.name = "kept";
    box.value = kept.id;
    box.checked = true;
    var name = element("span", "form-check-label text-break", kept.name + " ");
    name.appendChild(element("span", "muted", kept.size));
    label.appendChild(box);
    label.appendChild(name);
    file.line.appendChild(label);
    file.line.appendChild(button(input, file, "remove"));
    say(input, words(input, "sent", [kept.name]));
  }

  // ---- in parts (tus 1.0.0): after a cut the file goes on where it was ----

  function said(request) {
    try {
      return JSON.parse(request.responseText);
    } catch (noJson) {
      return null;
    }
  }

  function stop(input, file, request) {
    var body = request && said(request);
    forgetPlace(input, file);
    refused(input, file, body && body.message ? body.message + " " + (body.cure || "") : input.dataset.broken);
    next(input);
  }

  function keyOf(input, file) {
    return "pv-part/" + [input.dataset.pvUpload, file.name, file.bytes, file.blob.lastModified].join("/");
  }

  // so that the same file, chosen again after the page was loaded anew, goes on too
  function place(input, file, value) {
    try {
      var key = keyOf(input, file);
      if (value) {
        window.sessionStorage.setItem(key, value);
      }
      return window.sessionStorage.getItem(key);
    } catch (denied) {
      return value || null;
    }
  }

  function forgetPlace(input, file) {
    file.place = null;
    try {
      window.sessionStorage.removeItem(keyOf(input, file));
    } catch (denied) {
      // it is over after a day
    }
  }

  function call(input, file, method, address, headers, body, done) {
    var request = new XMLHttpRequest();
    file.request = request;
    request.addEventListener("load", function () { done(request); });
    request.addEventListener("error", function () { later(input, file); });
    request.open(method, address);
    request.setRequestHeader("Accept", "application/json");
    request.setRequestHeader("Tus-Resumable", "1.0.0");
    request.setRequestHeader("X-Csrf", input.form.elements.csrf.value);
    Object.keys(headers).forEach(function (name) { request.setRequestHeader(name, headers[name]); });
    if (body) {
      request.upload.addEventListener("progress", function (event) { moved(input, file, file.offset + event.loaded); });
    }
    request.send(body);
  }

  function moved(input, file, sent) {
    file.sent = Math.min(file.bytes, sent);
    file.bar.value = file.sent;
    total(input);
  }

  function later(input, file) {
    file.tries += 1;
    if (file.tries > TRIES) {
      file.state = "refused";
      refused(input, file, input.dataset.broken); // its place is kept: chosen again, it goes on
      next(input);
      return;
    }
    say(input, words(input, "resumes", [file.name]));
    file.timer = setTimeout(function () { resume(input, file); }, Math.min(30000, 1000 * Math.pow(2, file.tries - 1)));
  }

  function begin(input, file) {
    var name = btoa(unescape(encodeURIComponent(file.name)));
    var headers = { "Upload-Length": String(file.bytes), "Upload-Metadata": "filename " + name };
    call(input, file, "POST", input.dataset.pvUpload.replace(/files$/, "uploads"), headers, null, function (request) {
      if (request.status !== 201) {
        return request.status >= 500 && request.status !== 507 ? later(input, file) : stop(input, file, request);
      }
      file.place = new URL(request.getResponseHeader("Location"), window.location.href).pathname;
      place(input, file, file.place);
      file.offset = 0;
      sendPart(input, file);
    });
  }

  function resume(input, file) {
    if (!file.place) {
      return begin(input, file);
    }
    call(input, file, "HEAD", file.place, {}, null, function (request) {
      if (request.status === 200) {
        file.offset = Number(request.getResponseHeader("Upload-Offset"));
        moved(input, file, file.offset);
        return sendPart(input, file);
      }
      if (request.status === 404) {
        forgetPlace(input, file);
        return begin(input, file);
      }
      return request.status >= 500 ? later(input, file) : stop(input, file, request);
    });
  }

  function sendPart(input, file) {
    if (file.offset >= file.bytes) {
      call(input, file, "GET", file.place, {}, null, function (request) {
        var kept = said(request);
        if (request.status === 200 && kept) {
          forgetPlace(input, file);
          arrived(input, file, kept);
          next(input);
        } else {
          stop(input, file, request);
        }
      });
      return;
    }
    var headers = { "Content-Type": "application/offset+octet-stream", "Upload-Offset": String(file.offset) };
    call(input, file, "PATCH", file.place, headers, file.blob.slice(file.offset, file.offset + PART), function (request) {
      if (request.status === 204) {
        file.tries = 0;
        file.offset = Number(request.getResponseHeader("Upload-Offset"));
        sendPart(input, file);
      } else if (request.status === 409 || request.status === 423 || request.status === 404 || request.status === 502 || request.status === 503 || request.status === 504) {
        later(input, file);
      } else {
        stop(input, file, request);
      }
    });
  }

  function send(input, file) {
    file.bar = file.line.querySelector("progress");
    file.state = "sending";
    file.tries = 0;
    file.offset = 0;
    file.place = place(input, file, null);
    resume(input, file);
  }

  window.addEventListener("online", function () {
    document.querySelectorAll("input[data-pv-upload]").forEach(function (input) {
      stateOf(input).files.forEach(function (file) {
        if (file.timer && file.state === "sending") {
          clearTimeout(file.timer);
          file.timer = 0;
          resume(input, file);
        }
      });
    });
  });

  function next(input) {
    var state = stateOf(input);
    var sending = state.files.filter(function (file) { return file.state === "sending"; }).length;
    state.files.filter(function (file) { return file.state === "queued"; })
      .slice(0, Math.max(0, AT_ONCE - sending))
      .forEach(function (file) { send(input, file); });
    total(input);
    if (state.waiting && !any(input, "sending") && !any(input, "queued")) {
      var submitter = state.waiting;
      state.waiting = null;
      if (!any(input, "refused")) {
        input.form.requestSubmit(submitter.form ? submitter : undefined);
      }
    }
  }

  function add(input, blob) {
    var state = stateOf(input);
    var list = part(input, "[data-pv-uploads]");
    var file = { name: blob.name, blob: blob, bytes: blob.size, sent: 0, state: "queued", line: element("li") };
    var there = list.querySelectorAll("input[name=kept]").length
      + state.files.filter(function (one) { return one.state === "queued" || one.state === "sending"; }).length;
    state.files.push(file);
    list.appendChild(file.line);
    if (blob.size > Number(input.dataset.largest)) {
      file.large = true;
      refused(input, file, input.dataset.large);
      showTooLarge(input, true);
    } else if (there >= Number(input.dataset.most)) {
      refused(input, file, input.dataset.many);
    } else {
      var bar = element("progress", "pv-progress");
      bar.max = Math.max(1, blob.size);
      bar.value = 0;
      bar.setAttribute("aria-label", blob.name);
      file.line.appendChild(element("span", "text-break", blob.name));
      file.line.appendChild(bar);
      file.line.appendChild(button(input, file, "cancel"));
    }
  }

  function choose(input, files) {
    var state = stateOf(input);
    state.files = state.files.filter(function (file) {
      if (file.state === "refused") {
        file.line.remove();
      }
      return file.state !== "refused";
    });
    showTooLarge(input, false);
    Array.from(files).forEach(function (blob) { add(input, blob); });
    next(input);
  }

  // a form that brings them itself holds no more than one may be large
  function tooLarge(input) {
    var all = 0;
    var text = false;
    Array.from(input.files || []).forEach(function (file) {
      all += file.size;
      text = text || file.size > Number(input.dataset.largestText || Infinity) && /\.(json|jwt|txt)$/i.test(file.name);
    });
    return text || all > Number(input.dataset.largest);
  }

  function sized(node) {
    return node && node.dataset && node.dataset.largest;
  }

  document.addEventListener("change", function (event) {
    var input = event.target;
    if (!sized(input)) {
      return;
    }
    if (sendsItself(input)) {
      showTooLarge(input, tooLarge(input));
    } else if (input.files.length > 0) {
      choose(input, input.files);
      input.value = "";
    }
  });

  function zone(event) {
    return event.target.closest ? event.target.closest(".pv-drop") : null;
  }

  function inputOf(box) {
    return box && box.querySelector("input[type=file][data-largest]");
  }

  // beside the box, too: a browser would leave the page and open the file
  ["dragenter", "dragover", "dragleave", "drop"].forEach(function (name) {
    document.addEventListener(name, function (event) {
      if (!event.dataTransfer || Array.from(event.dataTransfer.types).indexOf("Files") < 0 || !document.querySelector(".pv-drop")) {
        return;
      }
      event.preventDefault();
      var box = zone(event);
      document.querySelectorAll(".pv-drop").forEach(function (one) {
        one.classList.toggle("is-over", one === box && (name === "dragenter" || name === "dragover"));
      });
      var input = inputOf(box);
      if (name !== "drop" || !input) {
        return;
      }
      if (sendsItself(input)) {
        input.files = event.dataTransfer.files;
        input.dispatchEvent(new Event("change", { bubbles: true }));
      } else {
        choose(input, event.dataTransfer.files);
      }
    });
  });

  // first of all listeners, so that no other script sends the form
  document.addEventListener("submit", function (event) {
    Array.from(event.target.querySelectorAll("input[data-largest]")).forEach(function (input) {
      var wrong = sendsItself(input) ? tooLarge(input) : any(input, "refused");
      var unfinished = any(input, "sending") || any(input, "queued");
      if (wrong || unfinished) {
        event.preventDefault();
        event.stopImmediatePropagation();
        if (wrong) {
          input.focus();
        } else {
          stateOf(input).waiting = event.submitter || {};
          say(input, input.dataset.wait);
        }
      }
    });
  }, true);
})();
