package org.preuve.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeTest {

  @ParameterizedTest
  @CsvSource({
    "src/main/java/org/preuve/web/Page.java, CODE",
    "src/main/jte/frame/start.jte, CODE",
    "src/main/resources/org/preuve/web/messages_fr.properties, SHOWN",
    "src/main/resources/META-INF/resources/assets/preuve.css, SHOWN",
    "src/main/resources/META-INF/resources/assets/img/preuve-mark.svg, SHOWN",
    "src/main/resources/META-INF/microprofile-config.properties, PACKAGED",
    "src/main/resources/META-INF/persistence.xml, PACKAGED",
    "src/main/resources/db/migration/lti/V1__course.sql, PACKAGED",
    "src/main/resources/org/preuve/portfolio/framework/ciel.json, PACKAGED",
    "src/main/webapp/WEB-INF/web.xml, PACKAGED",
    "src/main/liberty/config/server.xml, CONFIGURED",
    "src/main/liberty/config/jvm.options, STARTED_WITH",
    "pom.xml, STARTED_WITH",
    "src/main/liberty/config/server.env.example, NONE",
    "src/main/java/org/preuve/web/.Page.java.swp, NONE",
    "src/main/jte/frame/start.jte~, NONE",
    "src/test/java/org/preuve/web/PageTest.java, NONE"
  })
  void of_a_file_leads_to(String file, Change expected) {
    assertThat(Change.of(Path.of(file))).isEqualTo(expected);
  }
}
