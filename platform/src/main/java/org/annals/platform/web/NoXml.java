package org.annals.platform.web;

import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.xml.Jaxb2RootElementHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Nothing here is XML; but Hibernate brings JAXB along, which would be asked about every answer. */
@Component
class NoXml implements WebMvcConfigurer {

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.configureMessageConvertersList(
                all -> all.removeIf(Jaxb2RootElementHttpMessageConverter.class::isInstance));
    }
}
