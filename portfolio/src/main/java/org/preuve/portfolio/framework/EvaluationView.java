package org.preuve.portfolio.framework;

import java.util.List;

/**
 * How something is evaluated; each list may be empty.
 *
 * @param criteria what is looked at
 * @param modalities ways of evaluation
 * @param productions what is handed in, with its deliverables
 * @param conditions under which, with the route they hold for
 */
public record EvaluationView(
    List<OutlineView.Item> criteria,
    List<OutlineView.Item> modalities,
    List<OutlineView.Item> productions,
    List<OutlineView.Item> conditions) {}
