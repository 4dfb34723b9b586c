package org.preuve.server;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** All resources of all modules, from the root of the address. */
@ApplicationPath("/")
public class PreuveApplication extends Application {}
