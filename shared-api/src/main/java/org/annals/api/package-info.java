/** Messages shared by both services: metadata keys, money, and one package per slice. */
package org.annals.api;
