package org.preuve.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.preuve.server.harness.Installation;
import org.preuve.server.harness.OwnServer;
import org.preuve.server.harness.School;
import org.preuve.server.portfolio.Steps;

/**
 * A node of the version before and one of this version on one database, while students upload and
 * teachers assess and award at the old one. Before a release: {@code ./run-tests TwoVersionsIT
 * -Dpreuve.older=FILE} with the {@code preuve.war} of the version before.
 */
@EnabledIfSystemProperty(
    named = "preuve.older",
    matches = ".+",
    disabledReason =
        "needs the war of a version that was released before, which a clone cannot make by itself;"
            + " DatabaseFaultsIT goes on while a newer version changes its tables")
class TwoVersionsIT {

  @Test
  void survive_each_other() throws InterruptedException {
    var installation = Installation.soonOver("it-versions", false);
    try (var older = OwnServer.of(installation, Path.of(System.getProperty("preuve.older")));
        var newer = OwnServer.node(installation)) {
      older.start();
      var school = School.open(installation);
      try (var people = new BusyPeople(installation, school)) {
        people.start();
        people.awaitWork();
        newer.start();
        people.awaitWork();
        people.stop();
        people.compareWithWhatIsStored();
      }

      var late = school.visitor("Léa Petit", "LEARNER", "fr").at(newer.address());
      assertThat(late.get("/portfolio").statusCode()).isEqualTo(200);

      // the older node knows no queue: what it takes waits at the newer one all the same
      var early = school.visitor("Zoé Arnaud", "LEARNER", "fr");
      var form = Map.of("kind", "text", "title", "Essais", "text", "14 cas", "why.C.12", "vu");
      assertThat(early.upload("/evidence/new", form, "", new byte[0]).statusCode()).isEqualTo(303);
      assertThat(early.post("/submission", Steps.previewed(early)).statusCode()).isEqualTo(303);
      newer.kill();
      newer.start();
      var teacher = school.visitor("Marc Lefèvre", "INSTRUCTOR", "fr").at(newer.address());
      assertThat(teacher.get("/to-assess").body()).contains("Zoé Arnaud");
    }
  }
}
