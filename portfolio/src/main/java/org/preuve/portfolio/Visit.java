package org.preuve.portfolio;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Tells who opens a page from what only asks for it. */
public final class Visit {

  private Visit() {}

  /**
   * Whether somebody is about to see the answer: neither a browser that fetches ahead ({@code
   * Sec-Purpose: prefetch}) nor a program that asks for the head alone.
   */
  public static boolean by(HttpServletRequest request) {
    return request.getMethod().equals("GET")
        && !header(request, "Sec-Purpose").contains("prefetch")
        && !header(request, "Purpose").contains("prefetch");
  }

  private static String header(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getHeader(name)).orElse("");
  }
}
