package org.preuve.demo.lms;

import java.util.List;

/** The services' scopes. */
final class Scopes {

  static final String LINE_ITEM = "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem";
  static final String LINE_ITEM_READ =
      "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly";
  static final String RESULT_READ = "https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly";
  static final String SCORE = "https://purl.imsglobal.org/spec/lti-ags/scope/score";
  static final String MEMBERS =
      "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly";

  static final List<String> GRADES = List.of(LINE_ITEM, LINE_ITEM_READ, RESULT_READ, SCORE);
  static final List<String> ALL =
      List.of(LINE_ITEM, LINE_ITEM_READ, RESULT_READ, SCORE, MEMBERS, "openid");

  private Scopes() {}
}
