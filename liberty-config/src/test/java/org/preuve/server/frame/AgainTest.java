package org.preuve.server.frame;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.preuve.web.Reason;

/** Who is told to come later is told when. */
class AgainTest {

  /** These reckon the time from what was tried; a test of each looks at the header. */
  private static final Set<String> RECKONED =
      Set.of(
          "DOCUMENT_OFTEN",
          "REPORT_OFTEN",
          "VERIFY_OFTEN",
          "VERIFY_BUSY",
          "ENDORSEMENT_RATE",
          "PAIR_RATE",
          "SELFCHECK_OFTEN",
          "ADMIN_ATTEMPTS",
          "ADMIN_BUSY",
          "ADMIN_ONE_TRY",
          "ARCHIVE_BUSY",
          "WORK_BUSY",
          "ATTEST_RATE",
          "PREVIEW_SOON",
          "UNAVAILABLE");

  @Test
  void every_reason_to_come_later_says_when() {
    var later = reasons().filter(reason -> Set.of(429, 503).contains(reason.status())).toList();

    assertThat(later).hasSizeGreaterThan(20);
    assertThat(later)
        .allMatch(reason -> reason.again().isPresent() != RECKONED.contains(reason.name()));
    assertThat(later).extracting(Reason::name).containsAll(RECKONED);
  }

  private static Stream<Reason> reasons() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.preuve")
            .stream()
            .filter(type -> type.isEnum() && type.isAssignableTo(Reason.class))
            .flatMap(type -> Arrays.stream(type.reflect().getEnumConstants()))
            .map(Reason.class::cast);
  }
}
