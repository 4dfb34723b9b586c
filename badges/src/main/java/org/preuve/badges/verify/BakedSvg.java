package org.preuve.badges.verify;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.preuve.badges.verify.BadgeFile.Baked;

/**
 * A badge in a drawing (Open Badges 3.0, section 5.3.1; 2.0, "Baking SVG"). It is read for this one
 * element and never drawn, so that a script in it does nothing.
 */
final class BakedSvg {

  private static final String CREDENTIAL = "https://purl.imsglobal.org/ob/v3p0";
  private static final String ASSERTION = "http://openbadges.org";

  private BakedSvg() {}

  static Baked read(byte[] file) {
    if (new String(file, StandardCharsets.ISO_8859_1).contains("<!ENTITY")) {
      return Baked.none(Finding.FILE_ENTITIES);
    }
    var found = new ArrayList<byte[]>();
    var drawing = false;
    try {
      var xml = factory().createXMLStreamReader(new ByteArrayInputStream(file));
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          drawing |= xml.getLocalName().equals("svg");
          if (bakes(xml)) {
            found.add(text(xml).strip().getBytes(StandardCharsets.UTF_8));
          }
        }
      }
    } catch (XMLStreamException noXml) {
      return Baked.none(found.isEmpty() ? Finding.FILE_OTHER : Finding.FILE_DAMAGED);
    }
    return switch (found.size()) {
      case 0 -> Baked.none(drawing ? Finding.FILE_PICTURE : Finding.FILE_OTHER);
      case 1 -> Baked.of(found.get(0));
      default -> Baked.none(Finding.FILE_TWO);
    };
  }

  /** Resolves no entity and fetches nothing. */
  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  private static boolean bakes(XMLStreamReader xml) {
    var space = xml.getNamespaceURI();
    return (CREDENTIAL.equals(space) && xml.getLocalName().equals("credential"))
        || (ASSERTION.equals(space) && xml.getLocalName().equals("assertion"));
  }

  /** A token stands in the attribute {@code verify}, JSON as the text. */
  private static String text(XMLStreamReader xml) throws XMLStreamException {
    var verify = xml.getAttributeValue(null, "verify");
    var text = xml.getElementText();
    return text.isBlank() && verify != null ? verify : text;
  }
}
