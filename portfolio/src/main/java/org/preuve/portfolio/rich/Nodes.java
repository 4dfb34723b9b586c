package org.preuve.portfolio.rich;

import java.util.ArrayDeque;
import java.util.Set;
import org.commonmark.node.Document;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** All nodes of a document, without recursion: it is asked about what no visitor survives. */
record Nodes(Node document) {

  private static final Set<Class<? extends Node>> PLAIN =
      Set.of(Document.class, Paragraph.class, Text.class, SoftLineBreak.class, HardLineBreak.class);

  private record Placed(Node node, int depth) {}

  /** How many stand inside each other. */
  int depth() {
    int deepest = 0;
    var open = new ArrayDeque<Placed>();
    open.push(new Placed(document, 1));
    while (!open.isEmpty()) {
      var one = open.pop();
      deepest = Math.max(deepest, one.depth());
      for (var child = one.node().getFirstChild(); child != null; child = child.getNext()) {
        open.push(new Placed(child, one.depth() + 1));
      }
    }
    return deepest;
  }

  /** Whether there is nothing but words and line breaks. */
  boolean plain() {
    var open = new ArrayDeque<Node>();
    open.push(document);
    while (!open.isEmpty()) {
      var one = open.pop();
      if (!PLAIN.contains(one.getClass())) {
        return false;
      }
      for (var child = one.getFirstChild(); child != null; child = child.getNext()) {
        open.push(child);
      }
    }
    return true;
  }
}
