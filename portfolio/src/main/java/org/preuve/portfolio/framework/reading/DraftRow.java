package org.preuve.portfolio.framework.reading;

/**
 * One text of a draft, as a person corrects it.
 *
 * @param bloc number of its bloc, 0 for what stands in none
 * @param code a competency's code; the codes that a criterion or activity is about; the route of a
 *     condition; the kinds of a modality or rule; may be empty
 * @param text official wording
 */
public record DraftRow(int bloc, DraftElement element, String code, String text) {}
