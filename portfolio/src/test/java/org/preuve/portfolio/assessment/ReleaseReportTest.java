package org.preuve.portfolio.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.preuve.portfolio.assessment.ReleaseReport.Line;
import org.preuve.web.UserId;

class ReleaseReportTest {

  @Test
  void is_read_as_it_was_kept() {
    var report =
        new ReleaseReport(
            List.of(
                new Line(Optional.of(new UserId(7)), "C.12", "release.done"),
                new Line(Optional.of(new UserId(8)), "C3-1", "release.not.DRAFT_CONFLICT"),
                Line.gone("release.not.DRAFT_CONFLICT")));

    var read = ReleaseReport.read(report.kept());

    assertThat(read).isEqualTo(report);
    assertThat(read.lines()).extracting(Line::done).containsExactly(true, false, false);
  }

  @Test
  void leaves_out_what_is_no_line() {
    assertThat(ReleaseReport.read("7 C.12 release.done\nx\n7 C.12 <b>\n").lines()).hasSize(1);
    assertThat(ReleaseReport.read("")).isEqualTo(ReleaseReport.NONE);
  }
}
