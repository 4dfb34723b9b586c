package org.preuve.web.limit;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** Puts a cap on every body before anybody can read it; answers may stay open as streams. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class CapFilter implements Filter {

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(new CappedRequest((HttpServletRequest) request), response);
  }
}
