/** A few lines around the JDK's web server: routes, requests, replies. */
@NullMarked
package org.preuve.demo.web;

import org.jspecify.annotations.NullMarked;
