package org.preuve.portfolio.marks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preuve.portfolio.framework.reading.CsvRows;
import org.preuve.portfolio.marks.MarkCheck.Student;
import org.preuve.web.UserId;

class MarkCheckTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
  private static final Student INES = new Student(new UserId(1), "Inès Benali");
  private static final Student HUGO = new Student(new UserId(2), "Hugo Martin");
  private static final Student OTHER = new Student(new UserId(3), "Hugo Martin");

  private static final Map<String, List<Student>> STUDENTS =
      Map.of(
          "inès benali", List.of(INES), "a1", List.of(INES), "hugo martin", List.of(HUGO, OTHER));

  @Test
  void takes_a_line_by_identifier_or_name_and_passes_over_head_and_empty_lines() {
    var lines =
        check(
            """
            identifiant;intitulé;note;sur;date
            INÈS BENALI;Examen;14,5;20;31/03/2026

            a1;Oral;0;10;2026-03-01
            """);

    assertThat(lines).extracting(MarkLine::number).containsExactly(2, 4);
    assertThat(lines).allMatch(MarkLine::taken);
    assertThat(lines.get(0).student()).contains(INES.user());
    assertThat(lines.get(0).mark().orElseThrow().said(true)).isEqualTo("14,5/20");
    assertThat(lines.get(1).mark().orElseThrow().said(false)).isEqualTo("0/10");
  }

  @ParameterizedTest
  @CsvSource({
    "a1;Examen;14;20, COLUMNS",
    "a1;Examen;14;20;2026-03-01;plus, COLUMNS",
    "zoé;Examen;14;20;2026-03-01, NOBODY",
    "hugo martin;Examen;14;20;2026-03-01, SEVERAL",
    "a1;;14;20;2026-03-01, LABEL",
    "a1;Examen;21;20;2026-03-01, MARK",
    "a1;Examen;-1;20;2026-03-01, MARK",
    "a1;Examen;abs;20;2026-03-01, MARK",
    "a1;Examen;14;0;2026-03-01, MOST",
    "a1;Examen;14;1e3;2026-03-01, MOST",
    "a1;Examen;14;20;31/02/2026, DATE",
    "a1;Examen;14;20;hier, DATE",
    "a1;Examen;14;20;1999-12-31, DATE",
    "a1;Examen;14;20;0026-03-01, DATE",
    "a1;Examen;14;20;2026-04-01, FUTURE"
  })
  void says_why_a_line_is_not_taken(String line, MarkFlaw why) {
    var lines = check("a1;Autre;1;20;2026-03-01\n" + line);

    assertThat(lines).hasSize(2);
    assertThat(lines.get(0).taken()).isTrue();
    assertThat(lines.get(1).flaw()).contains(why);
  }

  @Test
  void takes_no_mark_twice() {
    var once = check("a1;Examen;14;20;2026-03-01");
    var digest = once.get(0).mark().orElseThrow().digest("C.1");
    var kept = Set.of(MarkCheck.place(INES.user(), digest));
    var rows =
        CsvRows.of("a1;Examen;14,0;20;01/03/2026\na1;Oral;1;2;2026-03-01\na1;Oral;1;2;2026-03-01");

    var lines = new MarkCheck(STUDENTS, "C.1", kept, TODAY).lines(rows);

    assertThat(lines.get(0).flaw()).contains(MarkFlaw.KEPT);
    assertThat(lines.get(1).taken()).isTrue();
    assertThat(lines.get(2).flaw()).contains(MarkFlaw.TWICE);
  }

  @Test
  void takes_the_same_exam_for_a_second_competency() {
    var text = "a1;Examen;14;20;2026-03-01";
    var digest = check(text).get(0).mark().orElseThrow().digest("C.2");

    var lines =
        new MarkCheck(STUDENTS, "C.1", Set.of(MarkCheck.place(INES.user(), digest)), TODAY)
            .lines(CsvRows.of(text));

    assertThat(lines.get(0).taken()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "a1;Examen;abs;abs;2026-03-01, MOST",
    "zoé;Examen;abs;abs;2026-03-01, NOBODY",
    "a1;Examen;abs;abs;hier, MOST",
    "zoé;Examen;14;abs;hier, NOBODY"
  })
  void takes_no_line_of_a_student_for_the_head(String first, MarkFlaw why) {
    assertThat(check(first)).singleElement().extracting(MarkLine::flaw).isEqualTo(Optional.of(why));
  }

  private static List<MarkLine> check(String text) {
    return new MarkCheck(STUDENTS, "C.1", Set.of(), TODAY).lines(CsvRows.of(text));
  }
}
