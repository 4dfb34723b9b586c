package org.preuve.portfolio.marks;

import java.util.List;
import java.util.stream.Collectors;
import org.preuve.web.base.Hashes;

/** What would become of each line. */
record MarkReport(List<MarkLine> lines) {

  MarkReport {
    lines = List.copyOf(lines);
  }

  List<MarkLine> taken() {
    return lines.stream().filter(MarkLine::taken).toList();
  }

  /** Another one is something that nobody has seen. */
  String digest(MarksForm form) {
    var all =
        lines.stream()
            .map(l -> l.number() + " " + l.student() + " " + l.mark() + " " + l.flaw())
            .collect(Collectors.joining("\n"));
    return Hashes.sha256(form.code() + "\n" + form.why() + "\n" + all);
  }
}
