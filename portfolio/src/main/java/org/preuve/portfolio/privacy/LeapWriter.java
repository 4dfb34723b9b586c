package org.preuve.portfolio.privacy;

import java.io.StringWriter;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes Atom (RFC 4287) with the prefixes of LEAP2A (2010-07). What people typed may hold
 * characters that XML cannot: each becomes U+FFFD.
 */
final class LeapWriter {

  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  private static final String LEAP = "http://terms.leapspecs.org/";
  private static final String CATEGORIES = "http://wiki.leapspecs.org/2A/categories/";
  private static final String VERSION = "http://www.leapspecs.org/2010-07/2A/";
  private static final String XHTML = "http://www.w3.org/1999/xhtml";

  /** All but the characters of XML 1.0, section 2.2. */
  private static final Pattern NO_XML =
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;

  /** Begins a feed; {@code ids} is what the prefix {@code portfolio} of its ids stands for. */
  LeapWriter(String ids) throws XMLStreamException {
    xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(ATOM);
    xml.writeNamespace("rdf", RDF);
    xml.writeNamespace("leap2", LEAP);
    xml.writeNamespace("categories", CATEGORIES);
    xml.writeNamespace("portfolio", clean(ids));
    xml.writeStartElement("leap2:version");
    xml.writeCharacters(VERSION);
    xml.writeEndElement();
  }

  LeapWriter start(String name, String... attributes) throws XMLStreamException {
    xml.writeStartElement(name);
    attributes(attributes);
    return this;
  }

  LeapWriter end() throws XMLStreamException {
    xml.writeEndElement();
    return this;
  }

  LeapWriter words(String name, String words) throws XMLStreamException {
    return start(name).words(words).end();
  }

  LeapWriter words(String words) throws XMLStreamException {
    xml.writeCharacters(clean(words));
    return this;
  }

  /** Of {@code leap2}: {@code resource}, {@code selection}, {@code ability}, … */
  LeapWriter type(String type) throws XMLStreamException {
    return empty("rdf:type", "rdf:resource", "leap2:" + type);
  }

  LeapWriter category(String scheme, String term) throws XMLStreamException {
    return empty("category", "term", term, "scheme", "categories:" + scheme + "#");
  }

  LeapWriter link(String relation, String id) throws XMLStreamException {
    return empty("link", "rel", relation, "href", id);
  }

  /** Paragraphs in one {@code div}: readers of LEAP2A take no more than one element. */
  LeapWriter content(Iterable<String> paragraphs) throws XMLStreamException {
    start("content", "type", "xhtml").start("div");
    xml.writeDefaultNamespace(XHTML);
    for (var paragraph : paragraphs) {
      words("p", paragraph);
    }
    return end().end();
  }

  LeapWriter empty(String name, String... attributes) throws XMLStreamException {
    xml.writeEmptyElement(name);
    attributes(attributes);
    return this;
  }

  private void attributes(String... namesAndValues) throws XMLStreamException {
    for (int i = 0; i < namesAndValues.length; i += 2) {
      xml.writeAttribute(namesAndValues[i], clean(namesAndValues[i + 1]));
    }
  }

  String finish() throws XMLStreamException {
    xml.writeEndDocument();
    xml.close();
    return text.toString();
  }

  private static String clean(String words) {
    return NO_XML.matcher(words).replaceAll("\uFFFD");
  }
}
