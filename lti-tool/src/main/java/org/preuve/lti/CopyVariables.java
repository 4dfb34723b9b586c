package org.preuve.lti;

import java.util.Map;

/**
 * Names of our custom parameters, and the platform's variables that fill them (LTI 1.3 core,
 * sections 5.4.6 and 6.1): they say where a course and its links were copied from.
 */
public final class CopyVariables {

  /** Landing page of a link, {@code /competencies/C5}. */
  public static final String ITEM = "preuve_item";

  /** Ids of the courses that this one was copied from, the newest first. */
  public static final String CONTEXTS = "context_history";

  /** Ids of the links that this one was copied from, the newest first. */
  public static final String LINKS = "resource_link_history";

  /** What a registration and every chosen link ask for. */
  public static final Map<String, String> SUBSTITUTIONS =
      Map.of(CONTEXTS, "$Context.id.history", LINKS, "$ResourceLink.id.history");

  private CopyVariables() {}
}
