package org.preuve.portfolio.attestation;

/** What a tutor sees in the end. */
public record DoneView(String title, String text) {}
