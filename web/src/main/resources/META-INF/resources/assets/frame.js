// Inside a platform's frame: asks a platform that understands it to fit the frame to the page, and,
// where the browser keeps no cookie of ours, sends the session's secret in a header instead. The
// secret stays in this tab; each session has its own, so that two courses in two tabs stay apart.
(function () {
  "use strict";
  var inCourse = /^\/s\/([a-z2-7]{26})\//;

  // ---- a session without cookies ----

  function kept(handle) {
    try {
      return window.sessionStorage.getItem("pv-" + handle);
    } catch (denied) {
      return null;
    }
  }

  function keep(handle, secret) {
    try {
      window.sessionStorage.setItem("pv-" + handle, secret);
    } catch (denied) {
      // the tab keeps nothing: the pages stay open as long as nobody reloads
    }
    memory[handle] = secret;
  }

  function forget(handle) {
    delete memory[handle];
    try {
      window.sessionStorage.removeItem("pv-" + handle);
    } catch (denied) {
      return;
    }
  }

  var memory = window.pvSecrets || (window.pvSecrets = {});

  function secretFor(address) {
    var found = inCourse.exec(address.pathname);
    return found && address.origin === window.location.origin ? memory[found[1]] || kept(found[1]) : null;
  }

  function authorized(secret, more) {
    return Object.assign({ credentials: "omit", headers: { Accept: "text/html", Authorization: "Bearer " + secret } }, more);
  }

  function complain() {
    document.documentElement.removeAttribute("aria-busy");
    var note = document.getElementById("pv-unreachable");
    if (note) {
      note.setAttribute("role", "alert");
      note.hidden = false;
      note.scrollIntoView();
    }
  }

  function save(answer, bytes) {
    var named = /filename\*?=(?:UTF-8'')?"?([^";]+)/i.exec(answer.headers.get("Content-Disposition") || "");
    var link = document.createElement("a");
    link.href = URL.createObjectURL(bytes);
    link.download = named ? decodeURIComponent(named[1]) : answer.url.split("/").pop();
    link.click();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 60000);
    document.documentElement.removeAttribute("aria-busy");
  }

  // Pictures, video and sound of the course need the header too: the page is shown without them.
  function withoutPictures(html) {
    var page = new DOMParser().parseFromString(html, "text/html");
    page.querySelectorAll("img[src^='/s/'], source[src^='/s/']").forEach(function (node) {
      node.setAttribute("data-pv-src", node.getAttribute("src"));
      node.removeAttribute("src");
    });
    return "<!doctype html>" + page.documentElement.outerHTML;
  }

  // What is not there (any more) leaves its place empty, with its words.
  function fetchInto(node, address) {
    var secret = secretFor(new URL(address, window.location.href));
    if (!secret) {
      return;
    }
    fetch(address, authorized(secret, { headers: { Authorization: "Bearer " + secret } }))
      .then(function (answer) { return answer.ok ? answer.blob() : null; })
      .then(function (bytes) {
        if (bytes) {
          node.src = URL.createObjectURL(bytes);
        }
      })
      .catch(function () { return null; });
  }

  // When they come near: a page may have a hundred pictures, and a video is long.
  function showPictures() {
    var near = new IntersectionObserver(function (seen) {
      seen.filter(function (one) { return one.isIntersecting; }).forEach(function (one) {
        var source = one.target.querySelector("source[data-pv-src]") || one.target;
        near.unobserve(one.target);
        fetchInto(one.target, source.dataset.pvSrc);
      });
    }, { rootMargin: "800px" });
    document.querySelectorAll("[data-pv-src]").forEach(function (node) {
      near.observe(node.closest("video, audio") || node);
    });
  }

  function show(html, address, history) {
    if (history) {
      window.history[history](null, "", address.href);
    }
    document.open();
    document.write(html);
    document.close();
    window.scrollTo(0, 0);
  }

  function load(address, secret, options, history) {
    document.documentElement.setAttribute("aria-busy", "true");
    return fetch(address.href, authorized(secret, options)).then(function (answer) {
      if (!/^text\/html/.test(answer.headers.get("Content-Type") || "")) {
        return answer.blob().then(function (bytes) { save(answer, bytes); });
      }
      if (answer.status === 401) {
        forget(inCourse.exec(address.pathname)[1]);
      }
      var landed = new URL(answer.url);
      landed.hash = address.hash;
      return answer.text().then(function (html) { show(withoutPictures(html), landed, history); });
    }).catch(complain);
  }

  function follow(event) {
    var link = event.target.closest ? event.target.closest("a[href]") : null;
    if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) {
      return;
    }
    var address = new URL(link.href);
    var secret = secretFor(address);
    var here = address.pathname === window.location.pathname && address.search === window.location.search && address.hash;
    if (secret && !here) {
      event.preventDefault();
      load(address, secret, {}, "pushState");
    }
  }

  function send(event) {
    var form = event.target;
    var button = event.submitter;
    var address = new URL((button && button.getAttribute("formaction")) || form.getAttribute("action") || window.location.href, window.location.href);
    var secret = secretFor(address);
    if (!secret || event.defaultPrevented) {
      return;
    }
    event.preventDefault();
    if (document.documentElement.hasAttribute("aria-busy")) {
      return;
    }
    var fields = new FormData(form, button);
    if (form.method !== "post") {
      address.search = new URLSearchParams(fields).toString();
      load(address, secret, {}, "pushState");
      return;
    }
    var body = form.enctype === "multipart/form-data" ? fields : new URLSearchParams(fields);
    load(address, secret, { method: "POST", body: body }, "pushState");
  }

  function withoutCookies() {
    document.addEventListener("click", follow);
    document.addEventListener("submit", send);
    showPictures();
    document.addEventListener("htmx:configRequest", function (event) {
      var secret = secretFor(new URL(event.detail.path, window.location.href));
      if (secret) {
        event.detail.headers.Authorization = "Bearer " + secret;
      }
    });
    window.addEventListener("popstate", function () {
      var secret = secretFor(window.location);
      if (secret) {
        load(new URL(window.location.href), secret, {}, null);
      }
    });
  }

  var enter = document.querySelector("[data-pv-enter]");
  var own = inCourse.exec(window.location.pathname);
  if (enter) {
    keep(enter.dataset.pvEnter, enter.dataset.pvSecret);
    load(new URL(enter.dataset.pvNext), enter.dataset.pvSecret, {}, "replaceState");
  } else if (document.body.dataset.pvResume && kept(document.body.dataset.pvResume)) {
    load(new URL(window.location.href), kept(document.body.dataset.pvResume), {}, null);
  } else if (own && (memory[own[1]] || kept(own[1]))) {
    withoutCookies();
  }

  // ---- one click is one act ----

  // The second of two clicks would send the form again before its answer is here.
  function once(event) {
    var form = event.target;
    if (event.defaultPrevented || form.method !== "post" || form.target) {
      return;
    }
    if (form.dataset.pvGone) {
      event.preventDefault();
      return;
    }
    form.dataset.pvGone = "yes";
    setTimeout(function () { delete form.dataset.pvGone; }, 4000); // a download leaves the page where it is
  }

  // On the window, so that whoever holds a form back has been heard before.
  window.addEventListener("submit", once);
  window.addEventListener("pageshow", function () {
    document.querySelectorAll("form[data-pv-gone]").forEach(function (form) { delete form.dataset.pvGone; });
  });

  // ---- the next page begins at its top ----

  // The platform's page around the frame stays where it was, far below the heading of what comes next.
  // Whether somebody came from a page of ours no address and no referrer says.
  var WENT = "pv-went";

  function went() {
    window.pvWent = Date.now();
    try {
      window.sessionStorage.setItem(WENT, String(window.pvWent));
    } catch (denied) {
      // without cookies the window stays, and so does what it knows
    }
  }

  function cameFromHere() {
    var at = window.pvWent || 0;
    window.pvWent = 0;
    try {
      at = at || Number(window.sessionStorage.getItem(WENT));
      window.sessionStorage.removeItem(WENT);
    } catch (denied) {
      // as above
    }
    return Date.now() - at < 30000;
  }

  var arrived = cameFromHere();
  window.addEventListener("submit", function (event) { if (!event.defaultPrevented) { went(); } });
  window.addEventListener("click", function (event) {
    var link = event.target.closest ? event.target.closest("a[href]") : null;
    if (link && !link.target && !event.defaultPrevented && link.getAttribute("href").charAt(0) !== "#") {
      went();
    }
  });

  // A place that was asked for, or what is to be mended, is where one wants to be.
  var atTop = arrived && !window.location.hash && !document.getElementById("problems");

  // ---- the height of the frame ----

  // A class matrix scrolls in a region of its own: its head and first column would not stay in place.
  var wanted = document.querySelector(".pv-matrix") ? 900 : 0;
  var platforms = (document.body.dataset.pvPlatform || "").split(" ").filter(Boolean);
  if (window.parent === window || platforms.length === 0) {
    return;
  }
  if (atTop) {
    document.body.scrollIntoView({ block: "start" });
  }

  function newId() {
    return Array.from(crypto.getRandomValues(new Uint32Array(4)), function (n) { return n.toString(16); }).join("-");
  }

  var question = newId();
  var last = 0;

  function fit(origin) {
    var height = wanted || Math.ceil(document.querySelector("main").getBoundingClientRect().bottom + window.scrollY) + 16;
    if (height !== last) {
      last = height;
      window.parent.postMessage({ subject: "lti.frameResize", message_id: newId(), height: height }, origin);
    }
  }

  window.addEventListener("message", function hear(event) {
    var answer = event.data;
    if (event.source !== window.parent || platforms.indexOf(event.origin) < 0 || !answer || answer.subject !== "lti.capabilities.response" || answer.message_id !== question) {
      return;
    }
    window.removeEventListener("message", hear);
    var answers = (answer.supported_messages || []).map(function (message) { return message.subject; });
    if (atTop && answers.indexOf("lti.scrollToTop") >= 0) {
      window.parent.postMessage({ subject: "lti.scrollToTop", message_id: newId() }, event.origin);
    }
    if (answers.indexOf("lti.frameResize") >= 0) {
      new ResizeObserver(function () { fit(event.origin); }).observe(document.querySelector("main"));
    }
  });
  platforms.forEach(function (origin) {
    window.parent.postMessage({ subject: "lti.capabilities", message_id: question }, origin);
  });
})();
