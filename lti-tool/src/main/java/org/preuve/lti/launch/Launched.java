package org.preuve.lti.launch;

import org.preuve.web.Caller;

/** Event: a launch was accepted and its session is stored. */
public record Launched(Caller caller) {}
