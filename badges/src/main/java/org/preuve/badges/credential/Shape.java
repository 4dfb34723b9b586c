package org.preuve.badges.credential;

import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.api.RdfQuadConsumer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The statements of a shape ({@link Slots}), in which marks stand for values. They are those of
 * each document of this shape, with its values, as long as no two of its names are one.
 */
final class Shape {

  private static final int MOST_QUADS = 500;

  /** In all its statements: whoever sends badges to be verified has shapes kept here. */
  private static final int MOST_CHARACTERS = 40_000;

  private final List<Quad> quads;
  private final Set<String> names = new HashSet<>();

  private Shape(List<Quad> quads) {
    this.quads = List.copyOf(quads);
  }

  /** Empty where a mark is not what JSON-LD was expected to make of it, or there are too many. */
  static Optional<Shape> of(Slots slots, List<Quad> quads) {
    var shape = new Shape(quads);
    return quads.size() <= MOST_QUADS
            && quads.stream().mapToInt(Quad::length).sum() <= MOST_CHARACTERS
            && quads.stream().allMatch(quad -> shape.known(quad, slots))
        ? Optional.of(shape)
        : Optional.empty();
  }

  private boolean known(Quad quad, Slots slots) {
    boolean plain =
        Slots.number(quad.predicate()) < 0
            && none(quad.datatype())
            && none(quad.language())
            && none(quad.graph())
            && whole(quad.subject(), true, slots)
            && whole(quad.object(), quad.says(false), slots);
    names.add(quad.subject());
    names.add(quad.object());
    return plain;
  }

  private static boolean none(@Nullable String text) {
    return text == null || Slots.number(text) < 0;
  }

  private static boolean whole(String text, boolean name, Slots slots) {
    var number = Slots.number(text);
    return number < 0 || slots.marks(text, number, name);
  }

  /** Whether a document with these values has as many different names as its shape. */
  boolean takes(Slots slots) {
    var own = new ArrayList<String>();
    slots.values().stream().filter(Slots.Value::name).forEach(value -> own.add(value.text()));
    return own.stream().noneMatch(names::contains) && new HashSet<>(own).size() == own.size();
  }

  /** The statements of the document with these values. */
  void quads(Slots slots, RdfQuadConsumer consumer) throws RdfConsumerException {
    for (var quad : quads) {
      quad.to(consumer, filled(quad.subject(), slots), filled(quad.object(), slots));
    }
  }

  private static String filled(String text, Slots slots) {
    var number = Slots.number(text);
    return number < 0 ? text : slots.values().get(number).text();
  }
}
