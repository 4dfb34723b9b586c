package org.preuve.lti;

/**
 * A kind of thing that a teacher can put into a course.
 *
 * @param order smaller stands first
 * @param name stands in addresses and names the icon {@code /assets/img/link-<name>.svg}
 * @param label what people read
 */
public record LinkKind(int order, String name, String label) {

  /** Path of its icon, {@link #ICON_SIZE} pixels wide and high. */
  public String icon() {
    return "/assets/img/link-" + name + ".svg";
  }

  /** Width and height of every icon. */
  public static final int ICON_SIZE = 64;
}
