package org.preuve.portfolio.framework.reading;

/**
 * A paragraph of a cell.
 *
 * @param text plain, never blank
 * @param item whether it is an item of a list
 */
record Paragraph(String text, boolean item) {}
