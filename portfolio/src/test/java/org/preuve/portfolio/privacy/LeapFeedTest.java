package org.preuve.portfolio.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class LeapFeedTest {

  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String NOW = "2026-12-01T00:00:00Z";

  private static final Map<String, Object> LINK =
      Map.of("framework", "ido-iot", "code", "C.12", "justification", "Sept <jours> & demi");

  private static final Map<String, Object> REPORT =
      Map.of(
          "id",
          7,
          "title",
          "Été & <hiver>\u000B\uD800",
          "addedAt",
          "2026-02-01T00:00:00Z",
          "file",
          "files/7-été 1.txt",
          "fileName",
          "été 1.txt",
          "mediaType",
          "text/plain",
          "competencies",
          List.of(LINK),
          "furtherFiles",
          List.of(Map.of("file", "files/7-2-b.png", "mediaType", "image/png")));

  private static final Map<String, Object> FORMER =
      Map.of("id", 6, "title", "Avant", "replacedAt", NOW, "file", "files/6-a.txt");

  private static final Map<String, Object> DAMAGED =
      Map.of("id", 9, "title", "Perdue", "addedAt", NOW, "file", "files/9-c.txt");

  private static final Map<String, Object> CONTENT =
      Map.of(
          "evidence",
          List.of(FORMER, REPORT, DAMAGED),
          "decisionsReceived",
          List.of(
              decision("C.12", "NOT_ACQUIRED", false),
              decision("C.12", "ACQUIRED", true),
              decision("C.13", "ACQUIRED", false),
              decision("C.13", "NOT_ACQUIRED", true)));

  @Test
  void names_each_file_where_it_stands_in_the_archive() throws Exception {
    var sources =
        all(feed(), "content").filter(c -> c.hasAttribute("src")).map(c -> c.getAttribute("src"));

    assertThat(sources).containsExactly("files/7-%C3%A9t%C3%A9%201.txt", "files/7-2-b.png");
  }

  @Test
  void has_one_entry_for_each_id_and_an_entry_for_each_link() throws Exception {
    var feed = feed();
    var ids = all(feed, "entry").map(entry -> text(entry, "id")).toList();

    assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
    assertThat(all(feed, "link").map(link -> link.getAttribute("href")))
        .isNotEmpty()
        .isSubsetOf(ids);
    assertThat(text((Element) feed.getElementsByTagNameNS(ATOM, "author").item(0), "uri"))
        .isIn(ids);
  }

  @Test
  void gives_each_entry_what_atom_asks_for() throws Exception {
    var entries = all(feed(), "entry").toList();

    assertThat(entries).isNotEmpty();
    assertThat(entries)
        .allSatisfy(
            entry ->
                assertThat(Stream.of("id", "title", "updated").map(name -> text(entry, name)))
                    .doesNotContain(""));
  }

  @Test
  void writes_whatever_people_typed() throws Exception {
    var titles = all(feed(), "entry").map(entry -> text(entry, "title"));

    assertThat(titles).contains("Été & <hiver>\uFFFD\uFFFD", "Perdue").doesNotContain("Avant");
  }

  @Test
  void calls_an_achievement_only_what_is_acquired_now() throws Exception {
    var achieved =
        all(feed(), "entry")
            .filter(entry -> type(entry).equals("leap2:achievement"))
            .map(entry -> text(entry, "title"));

    assertThat(achieved).containsExactly("C.12");
  }

  @Test
  void is_a_feed_also_of_nothing() throws Exception {
    var feed =
        parse(
            new LeapFeed("Inès", NOW, Map.of(), List.of())
                .write("https://p.example/", "Portfolio"));

    assertThat(all(feed, "entry").map(LeapFeedTest::type))
        .containsExactly("leap2:person", "leap2:selection");
  }

  private static Map<String, Object> decision(String code, String outcome, boolean inForce) {
    return Map.of(
        "framework",
        "ido-iot",
        "code",
        code,
        "outcome",
        outcome,
        "message",
        "Bien",
        "assessor",
        "Marc",
        "decidedAt",
        NOW,
        "inForce",
        inForce);
  }

  private static Document feed() throws Exception {
    return parse(
        new LeapFeed("Inès", NOW, CONTENT, List.of("files/9-c.txt"))
            .write("https://p.example/", "Portfolio"));
  }

  private static Document parse(String xml) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
  }

  private static Stream<Element> all(Document feed, String name) {
    var nodes = feed.getElementsByTagNameNS(ATOM, name);
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i));
  }

  private static String text(Element entry, String name) {
    return entry.getElementsByTagNameNS(ATOM, name).item(0).getTextContent();
  }

  private static String type(Element entry) {
    var rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    return ((Element) entry.getElementsByTagNameNS(rdf, "type").item(0))
        .getAttributeNS(rdf, "resource");
  }
}
