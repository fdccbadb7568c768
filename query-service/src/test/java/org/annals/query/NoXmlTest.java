package org.annals.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.annals.query.testing.ReadSideTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.converter.xml.Jaxb2RootElementHttpMessageConverter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

class NoXmlTest extends ReadSideTest {
    @Autowired
    private RequestMappingHandlerAdapter requests;

    @Test
    void jaxb_which_hibernate_brings_along_is_not_asked_about_answers() {
        assertThat(requests.getMessageConverters())
                .isNotEmpty()
                .noneMatch(Jaxb2RootElementHttpMessageConverter.class::isInstance);
    }
}
