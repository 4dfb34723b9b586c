package org.preuve.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The few things of a {@code pom.xml} that the inner loop goes by. */
final class Pom {

  private final Document document;

  private Pom(Document document) {
    this.document = document;
  }

  static Pom read(Path file) {
    try {
      return new Pom(
          DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (ParserConfigurationException | SAXException malformed) {
      throw new IllegalStateException(file + ": " + malformed.getMessage(), malformed);
    }
  }

  /** Folders of the modules. */
  List<String> modules() {
    var modules = new ArrayList<String>();
    var nodes = document.getElementsByTagName("module");
    for (int i = 0; i < nodes.getLength(); i++) {
      modules.add(nodes.item(i).getTextContent().trim());
    }
    return modules;
  }

  /** The first element of that name, such as a property. */
  String text(String name) {
    return document.getElementsByTagName(name).item(0).getTextContent().trim();
  }

  /** One setting of a plugin. */
  Optional<String> setting(String plugin, String name) {
    return plugin(plugin).flatMap(each -> child(each, name)).map(Node::getTextContent);
  }

  /** System properties that a test plugin sets, not filled in. */
  Map<String, String> systemProperties(String plugin) {
    var properties = new LinkedHashMap<String, String>();
    plugin(plugin)
        .flatMap(each -> child(each, "systemPropertyVariables"))
        .ifPresent(
            variables -> {
              for (var at = variables.getFirstChild(); at != null; at = at.getNextSibling()) {
                if (at instanceof Element) {
                  properties.put(at.getNodeName(), at.getTextContent().trim());
                }
              }
            });
    return properties;
  }

  private Optional<Element> plugin(String artifact) {
    var plugins = document.getElementsByTagName("plugin");
    for (int i = 0; i < plugins.getLength(); i++) {
      var plugin = (Element) plugins.item(i);
      if (child(plugin, "artifactId").filter(id -> id.getTextContent().equals(artifact)).isPresent()
          && child(plugin, "configuration").isPresent()) {
        return Optional.of(plugin);
      }
    }
    return Optional.empty();
  }

  private static Optional<Element> child(Element parent, String name) {
    var found = parent.getElementsByTagName(name);
    return found.getLength() == 0 ? Optional.empty() : Optional.of((Element) found.item(0));
  }
}
