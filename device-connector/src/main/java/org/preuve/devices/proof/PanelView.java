package org.preuve.devices.proof;

import org.preuve.devices.registry.AssuranceLevel;

/** A proof in short. */
public record PanelView(
    String path,
    Verdict verdict,
    int messages,
    long missing,
    int refused,
    AssuranceLevel level,
    String root) {}
