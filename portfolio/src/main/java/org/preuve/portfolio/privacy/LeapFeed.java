package org.preuve.portfolio.privacy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.preuve.lti.PersonalData.Attached;
import org.preuve.portfolio.Outcome;

/**
 * The portfolio for other tools, as LEAP2A (2010-07): the person, each piece as it stands now as a
 * part of one selection with its files, the competencies that pieces speak for as abilities, and
 * those that were acquired as achievements. Left out, for LEAP2A has nothing or nothing certain for
 * them: former versions, submissions, other decisions, views of oneself; {@code preuve-data.json}
 * has all.
 */
final class LeapFeed {

  static final String NAME = "leap2a.xml";

  private static final String PERSON = "portfolio:person";
  private static final String PIECES = "portfolio:evidence";

  private final String name;
  private final String now;
  private final Collection<String> gone;
  private final List<Map<?, ?>> pieces;
  private final List<Map<?, ?>> acquired;

  /** What may be one piece's file, by its own id. */
  private record File(String id, Map<?, ?> node) {}

  /**
   * @param content of {@link PortfolioPart}
   * @param now when it is written, as RFC 3339
   * @param gone paths of files that are not in the archive
   */
  LeapFeed(String name, String now, Map<String, Object> content, Collection<String> gone) {
    this.gone = gone;
    this.name = name;
    this.now = now;
    this.pieces =
        list(content, "evidence").stream().filter(one -> !one.containsKey("replacedAt")).toList();
    this.acquired = acquired(list(content, "decisionsReceived"));
  }

  private static List<Map<?, ?>> acquired(List<Map<?, ?>> decisions) {
    return decisions.stream()
        .filter(one -> Boolean.TRUE.equals(one.get("inForce")))
        .filter(one -> text(one, "outcome").equals(Outcome.ACQUIRED.name()))
        .toList();
  }

  /**
   * @param home address of the installation, ends with a slash
   * @param title of the selection, in the reader's language
   */
  String write(String home, String title) throws XMLStreamException {
    var xml = new LeapWriter(home + "leap2a/");
    xml.words("id", home + "leap2a/" + now).words("title", title).words("updated", now);
    xml.start("author").words("name", name).words("uri", PERSON).end();
    entry(xml, PERSON, name, now).content(List.of()).type("person");
    xml.category("person_type", "Self").end();
    selection(xml, title);
    for (var piece : pieces) {
      piece(xml, piece);
    }
    abilities(xml);
    achievements(xml);
    return xml.finish();
  }

  private void selection(LeapWriter xml, String title) throws XMLStreamException {
    entry(xml, PIECES, title, now).content(List.of()).type("selection");
    xml.category("selection_type", "Blog");
    for (var piece : pieces) {
      xml.link("leap2:has_part", id(piece));
    }
    xml.end();
  }

  private void piece(LeapWriter xml, Map<?, ?> piece) throws XMLStreamException {
    var why =
        list(piece, "competencies").stream()
            .map(link -> text(link, "code") + " – " + text(link, "justification"))
            .toList();
    entry(xml, id(piece), text(piece, "title"), text(piece, "addedAt")).content(why).type("entry");
    xml.link("leap2:is_part_of", PIECES);
    for (var file : files(piece)) {
      xml.link("enclosure", file.id());
    }
    for (var link : list(piece, "competencies")) {
      xml.link("leap2:is_evidence_of", ability(link));
    }
    xml.end();
    for (var file : files(piece)) {
      file(xml, file, text(piece, "addedAt"));
    }
  }

  private static void file(LeapWriter xml, File file, String at) throws XMLStreamException {
    var type = text(file.node(), "mediaType");
    var path = text(file.node(), "file");
    var shown = text(file.node(), "fileName");
    entry(xml, file.id(), shown.isEmpty() ? path.substring(path.indexOf('/') + 1) : shown, at)
        .empty("content", "type", type, "src", Attached.href(path))
        .type("resource")
        .category("resource_type", "Offline")
        .end();
  }

  /** What is not in the archive is not named: a file that is missing ends Mahara's import. */
  private List<File> files(Map<?, ?> piece) {
    var nodes =
        Stream.concat(Stream.of(piece), list(piece, "furtherFiles").stream())
            .<Map<?, ?>>map(node -> node)
            .toList();
    var files = new ArrayList<File>();
    for (int i = 0; i < nodes.size(); i++) {
      if (!gone.contains(text(nodes.get(i), "file"))) {
        files.add(new File(id(piece) + "/file/" + (i + 1), nodes.get(i)));
      }
    }
    return files;
  }

  private void abilities(LeapWriter xml) throws XMLStreamException {
    var codes = new LinkedHashMap<String, Map<?, ?>>();
    pieces.forEach(one -> list(one, "competencies").forEach(l -> codes.putIfAbsent(ability(l), l)));
    acquired.forEach(one -> codes.putIfAbsent(ability(one), one));
    for (var one : codes.entrySet()) {
      var code = text(one.getValue(), "code");
      entry(xml, one.getKey(), code, now)
          .content(List.of(text(one.getValue(), "framework") + " " + code))
          .type("ability")
          .end();
    }
  }

  private void achievements(LeapWriter xml) throws XMLStreamException {
    int number = 0;
    for (var one : acquired) {
      number++;
      var id = "portfolio:decision/" + number;
      entry(xml, id, text(one, "code"), text(one, "decidedAt"))
          .content(List.of(text(one, "assessor"), text(one, "message")))
          .type("achievement")
          .link("leap2:related", ability(one))
          .end();
    }
  }

  private static LeapWriter entry(LeapWriter xml, String id, String title, String at)
      throws XMLStreamException {
    return xml.start("entry").words("title", title).words("id", id).words("updated", at);
  }

  private static String id(Map<?, ?> piece) {
    return "portfolio:evidence/" + text(piece, "id");
  }

  private static String ability(Map<?, ?> link) {
    return "portfolio:ability/" + Attached.href(text(link, "framework") + "/" + text(link, "code"));
  }

  private static String text(Map<?, ?> one, String member) {
    var value = one.get(member);
    return value == null ? "" : value.toString();
  }

  private static List<Map<?, ?>> list(Map<?, ?> one, String member) {
    return one.get(member) instanceof List<?> list
        ? list.stream().<Map<?, ?>>map(entry -> (Map<?, ?>) entry).toList()
        : List.of();
  }
}
