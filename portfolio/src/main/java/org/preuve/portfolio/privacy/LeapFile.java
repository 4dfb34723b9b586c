package org.preuve.portfolio.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.preuve.lti.PersonalData.Attached;
import org.preuve.lti.course.People;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.web.Caller;
import org.preuve.web.UserId;
import org.preuve.web.base.ServerConfig;

/** The portfolio for Mahara and whatever else reads LEAP2A. */
@Dependent
class LeapFile {

  private final People people;
  private final ServerConfig server;
  private final Clock clock;

  @Inject
  LeapFile(People people, ServerConfig server, Clock clock) {
    this.people = people;
    this.server = server;
    this.clock = clock;
  }

  /**
   * {@code leap2a.xml}, at the root of the archive, where readers look for it; written when its
   * turn comes.
   *
   * @param gone paths of files that were not written
   */
  Attached file(
      Caller reader, UserId person, Map<String, Object> content, Collection<String> gone) {
    var name = people.name(person);
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    var title = PortfolioPages.PAGES.text(reader.locale(), "archive.title", name);
    return new Attached(
        LeapFeed.NAME,
        () -> {
          var xml = write(new LeapFeed(name, now, content, gone), title);
          return Optional.of(new ByteArrayInputStream(xml.getBytes(UTF_8)));
        });
  }

  private String write(LeapFeed feed, String title) {
    try {
      return feed.write(server.baseUrl() + "/", title);
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
