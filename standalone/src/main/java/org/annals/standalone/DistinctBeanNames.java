package org.annals.standalone;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;

/** Short names as in each service alone; where both use the same word, the second bean goes by its full name. */
final class DistinctBeanNames extends AnnotationBeanNameGenerator {

    @Override
    public String generateBeanName(BeanDefinition bean, BeanDefinitionRegistry registry) {
        String name = super.generateBeanName(bean, registry);
        boolean taken = registry.containsBeanDefinition(name)
                && !bean.getBeanClassName()
                        .equals(registry.getBeanDefinition(name).getBeanClassName());
        return taken ? bean.getBeanClassName() : name;
    }
}
