package org.preuve.badges.achievement;

import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.util.ArrayDeque;
import java.util.regex.Pattern;

/**
 * The outline that the data of an SVG path describe (SVG 2, section 9.3), for our own drawings:
 * arcs of circles only, no quadratic curves.
 */
final class SvgPath {

  private static final Pattern TOKEN =
      Pattern.compile("[MLHVACSZ]|[mlhvacsz]|[-+]?(?:\\d*\\.\\d+|\\d+)");

  private final Path2D.Double path = new Path2D.Double();
  private final ArrayDeque<String> rest = new ArrayDeque<>();
  private double x;
  private double y;
  private double startX;
  private double startY;

  /** Second control point of the curve before. */
  private double controlX;

  private double controlY;

  private SvgPath(String data) {
    var token = TOKEN.matcher(data);
    while (token.find()) {
      rest.add(token.group());
    }
  }

  /** The outline. */
  static Path2D of(String data) {
    var reader = new SvgPath(data);
    var command = ' ';
    while (!reader.rest.isEmpty()) {
      if (Character.isLetter(reader.rest.peek().charAt(0))) {
        command = reader.rest.remove().charAt(0);
      }
      reader.draw(Character.toUpperCase(command), Character.isLowerCase(command));
      // more pairs after a first move are lines
      command = command == 'M' ? 'L' : command == 'm' ? 'l' : command;
    }
    return reader.path;
  }

  private void draw(char command, boolean relative) {
    double fromX = relative ? x : 0;
    double fromY = relative ? y : 0;
    switch (command) {
      case 'M' -> {
        path.moveTo(x = startX = fromX + number(), y = startY = fromY + number());
        still();
      }
      case 'L' -> line(fromX + number(), fromY + number());
      case 'H' -> line(fromX + number(), y);
      case 'V' -> line(x, fromY + number());
      case 'C' -> curve(fromX + number(), fromY + number(), fromX, fromY);
      case 'S' -> curve(2 * x - controlX, 2 * y - controlY, fromX, fromY);
      case 'A' -> arc(fromX, fromY);
      case 'Z' -> {
        path.closePath();
        x = startX;
        y = startY;
        still();
      }
      default -> throw new IllegalArgumentException("no such command: " + command);
    }
  }

  private double number() {
    return Double.parseDouble(rest.remove());
  }

  private void still() {
    controlX = x;
    controlY = y;
  }

  private void line(double toX, double toY) {
    path.lineTo(x = toX, y = toY);
    still();
  }

  private void curve(double oneX, double oneY, double fromX, double fromY) {
    controlX = fromX + number();
    controlY = fromY + number();
    x = fromX + number();
    y = fromY + number();
    path.curveTo(oneX, oneY, controlX, controlY, x, y);
  }

  /** SVG 2, section B.2.4, for a circle: its centre out of two points, then the arc between. */
  private void arc(double fromX, double fromY) {
    double given = number();
    number(); // the other radius, which is the same
    number(); // how it is turned, which a circle does not show
    boolean large = number() != 0;
    boolean sweep = number() != 0;
    double toX = fromX + number();
    double toY = fromY + number();
    double half = Math.hypot(toX - x, toY - y) / 2;
    double radius = Math.max(given, half);
    double height = Math.sqrt(radius * radius - half * half) * (large == sweep ? -1 : 1);
    double centreX = (x + toX) / 2 - height * (toY - y) / (2 * half);
    double centreY = (y + toY) / 2 + height * (toX - x) / (2 * half);
    double start = Math.toDegrees(Math.atan2(y - centreY, x - centreX));
    double end = Math.toDegrees(Math.atan2(toY - centreY, toX - centreX));
    double turn = end - start;
    turn += sweep && turn < 0 ? 360 : !sweep && turn > 0 ? -360 : 0;
    // Java counts angles the other way round
    var arc =
        new Arc2D.Double(
            centreX - radius, centreY - radius, 2 * radius, 2 * radius, -start, -turn, Arc2D.OPEN);
    path.append(arc.getPathIterator(new AffineTransform()), true);
    x = toX;
    y = toY;
    still();
  }
}
