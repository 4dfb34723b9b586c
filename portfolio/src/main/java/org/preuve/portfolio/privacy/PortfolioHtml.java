package org.preuve.portfolio.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.output.StringOutput;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Optional;
import org.preuve.lti.PersonalData.Attached;
import org.preuve.lti.course.People;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.web.Caller;
import org.preuve.web.UserId;
import org.preuve.web.base.ServerConfig;
import org.preuve.web.page.Page;

/** The portfolio as a page that is read without a server. */
@Dependent
class PortfolioHtml {

  private final People people;
  private final ServerConfig server;

  @Inject
  PortfolioHtml(People people, ServerConfig server) {
    this.people = people;
    this.server = server;
  }

  /** In the language of the reader. */
  Attached page(Caller reader, UserId person, Map<String, Object> content) {
    var page =
        new Page(
            PortfolioPages.PAGES,
            reader.locale(),
            server.zone(),
            Optional.empty(),
            "/portfolio.html",
            "");
    var view = ArchivedPortfolio.of(page, people.name(person), content);
    var html = new StringOutput();
    PortfolioPages.PAGES.content("privacy/portfolio.jte", page, view).writeTo(html);
    var bytes = html.toString().getBytes(UTF_8);
    return new Attached("portfolio.html", () -> Optional.of(new ByteArrayInputStream(bytes)));
  }
}
