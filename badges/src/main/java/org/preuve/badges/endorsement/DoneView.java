package org.preuve.badges.endorsement;

/** What whoever was asked sees in the end. */
public record DoneView(String title, String text) {}
