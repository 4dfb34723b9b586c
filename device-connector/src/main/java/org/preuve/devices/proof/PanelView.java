package org.preuve.devices.proof;

import org.preuve.devices.registry.AssuranceLevel;

/**
 * A proof in short.
 *
 * @param checks how many requirements are met; empty where none applied
 */
public record PanelView(
    String path,
    Verdict verdict,
    int messages,
    long missing,
    int refused,
    AssuranceLevel level,
    String checks,
    String root) {}
