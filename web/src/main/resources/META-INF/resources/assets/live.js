// Keeps the page of a device up to date: the server sends the parts that moved, as they do. It reads
// the stream with fetch, because a tab without cookies has to send its secret in a header. Without
// this script, or when there is no stream, the page stands still and has a link that reads it again.
(function () {
  "use strict";
  var place = document.querySelector("[data-pv-live]");
  var address = place ? place.dataset.pvLive : "";
  if (!address || !window.TextDecoder) {
    return;
  }
  var said = place.querySelector("[data-pv-said]");
  var again = place.querySelector("[data-pv-again]");
  var leaving = new AbortController();
  var pause = 1000;

  function secret() {
    var handle = address.split("/")[2];
    try {
      return (window.pvSecrets || {})[handle] || window.sessionStorage.getItem("pv-" + handle);
    } catch (denied) {
      return null;
    }
  }

  function say(words) {
    said.textContent = words;
    again.hidden = words === place.dataset.pushed;
  }

  // Parts are exchanged one by one, so that links around them keep the focus.
  function show(html) {
    var page = new DOMParser().parseFromString(html, "text/html");
    page.querySelectorAll("[data-pv-part]").forEach(function (part) {
      var old = place.querySelector("[data-pv-part='" + part.dataset.pvPart + "']");
      if (old && old.innerHTML !== part.innerHTML) {
        old.replaceChildren.apply(old, Array.from(part.childNodes));
      }
    });
    say(place.dataset.pushed);
  }

  // What came of an event; true if it was the last one.
  function take(lines) {
    var name = "";
    var data = [];
    lines.split("\n").forEach(function (line) {
      if (line.indexOf("event:") === 0) {
        name = line.slice(6).trim();
      } else if (line.indexOf("data:") === 0) {
        data.push(line.slice(5).replace(/^ /, ""));
      }
    });
    if (name === "now") {
      pause = 1000;
      show(data.join("\n"));
    }
    return name === "over";
  }

  function read(reader) {
    var decoder = new TextDecoder();
    var rest = "";
    function more(part) {
      if (part.done) {
        return later(place.dataset.stopped);
      }
      var events = (rest + decoder.decode(part.value, { stream: true })).replace(/\r/g, "").split("\n\n");
      rest = events.pop();
      if (events.some(take)) {
        leaving.abort();
        return say(place.dataset.stopped);
      }
      return reader.read().then(more);
    }
    return reader.read().then(more);
  }

  function later(words) {
    if (!leaving.signal.aborted) {
      say(words);
      setTimeout(open, pause);
      pause = Math.min(pause * 2, 30000);
    }
  }

  function open() {
    var own = secret();
    var headers = { Accept: "text/event-stream" };
    if (own) {
      headers.Authorization = "Bearer " + own;
    }
    fetch(address, { headers: headers, credentials: own ? "omit" : "same-origin", cache: "no-store", signal: leaving.signal })
      .then(function (answer) {
        if (answer.ok) {
          return read(answer.body.getReader());
        }
        if (answer.status === 429) { // a page that was left counts until the server finds out
          pause = Math.max(pause, 10000);
          return later(place.dataset.many);
        }
        return answer.status < 500 ? say(place.dataset.stopped) : later(place.dataset.stopped);
      })
      .catch(function () { later(place.dataset.stopped); });
  }

  window.addEventListener("pagehide", function () { leaving.abort(); });
  window.addEventListener("pageshow", function (event) {
    if (event.persisted) {
      window.location.reload();
    }
  });
  open();
})();
