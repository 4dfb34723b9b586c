package org.preuve.portfolio.marks;

/**
 * What a teacher has sent.
 *
 * @param text of the file, or typed
 * @param code competency that the marks are for
 * @param why that shows it
 * @param seen digest of the report that was before the eyes, empty before there was one
 */
record MarksForm(String text, String code, String why, String seen) {

  static final MarksForm BLANK = new MarksForm("", "", "", "");
}
