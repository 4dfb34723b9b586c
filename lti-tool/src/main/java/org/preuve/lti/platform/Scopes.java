package org.preuve.lti.platform;

import java.util.List;

/** The scopes that we use, no others. */
public final class Scopes {

  /** To find and create line items (AGS 2.0, section 3.2). */
  public static final String LINE_ITEM = "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem";

  /** To send scores (AGS 2.0, section 3.4). */
  public static final String SCORE = "https://purl.imsglobal.org/spec/lti-ags/scope/score";

  /** To read the grades back (AGS 2.0, section 3.3). */
  public static final String RESULT =
      "https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly";

  /** To read who is in the course (NRPS 2.0, section 2.1). */
  public static final String MEMBERS =
      "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly";

  static final String ALL = String.join(" ", LINE_ITEM, SCORE, RESULT, MEMBERS);

  /** Each of them. */
  public static List<String> all() {
    return List.of(ALL.split(" "));
  }

  private Scopes() {}
}
