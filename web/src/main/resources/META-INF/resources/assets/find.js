// Finds a competency by typing: of folds with many entries only those stay whose head has the words,
// whatever their accents. Without this script all folds stand there to be opened.
(function () {
  "use strict";
  var place = document.querySelector("[data-pv-find]");
  if (!place) {
    return;
  }
  var input = place.querySelector("input");
  var said = place.querySelector("[data-pv-found]");
  var folds = Array.from(document.querySelectorAll("#" + input.getAttribute("aria-controls") + " > details"));
  var open = new Map();

  function plain(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[\u2018\u2019]/g, "'").toLowerCase();
  }

  function found(fold, words) {
    return Array.from(fold.querySelectorAll(".pv-link")).filter(function (entry) {
      var head = plain(entry.querySelector("h3").textContent);
      var fits = words.every(function (word) { return head.indexOf(word) >= 0; });
      entry.hidden = !fits;
      return fits;
    }).length;
  }

  function narrow(words) {
    var all = 0;
    folds.forEach(function (fold) {
      if (!open.has(fold)) {
        open.set(fold, fold.open);
      }
      var here = found(fold, words);
      fold.hidden = here === 0;
      fold.open = here > 0;
      all += here;
    });
    said.textContent = all === 0 ? place.dataset.none : all === 1 ? place.dataset.one : place.dataset.many.replace("{0}", all);
  }

  function restore() {
    folds.forEach(function (fold) {
      found(fold, []);
      fold.hidden = false;
      fold.open = open.has(fold) ? open.get(fold) : fold.open;
    });
    open.clear();
    said.textContent = "";
  }

  input.addEventListener("input", function () {
    var words = plain(input.value).split(/\s+/).filter(Boolean);
    if (words.length > 0) {
      narrow(words);
    } else {
      restore();
    }
  });
  // Enter would send the form before anything was ticked
  input.addEventListener("keydown", function (event) {
    if (event.key === "Enter") {
      event.preventDefault();
    }
  });
  place.hidden = false;
})();
