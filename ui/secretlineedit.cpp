// SPDX-License-Identifier: Apache-2.0
#include "ui/secretlineedit.h"

#include <QAccessibleWidget>

namespace {

// Name, description and the role of a password field, but no value of any kind.
class AccessibleSecret : public QAccessibleWidget
{
public:
    explicit AccessibleSecret(QWidget *widget)
        : QAccessibleWidget(widget, QAccessible::EditableText)
    {}

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? QString() : QAccessibleWidget::text(kind);
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.passwordEdit = true;
        state.editable = true;
        return state;
    }
};

QAccessibleInterface *accessibleSecret(const QString &className, QObject *object)
{
    if (className != QLatin1String(SecretLineEdit::staticMetaObject.className()))
        return nullptr;
    auto *widget = qobject_cast<QWidget *>(object);
    return widget ? new AccessibleSecret(widget) : nullptr;
}

} // namespace

SecretLineEdit::SecretLineEdit(QWidget *parent)
    : QLineEdit(parent)
{
    static const bool installed = [] {
        QAccessible::installFactory(accessibleSecret);
        return true;
    }();
    Q_UNUSED(installed)
    setEchoMode(Password);
    // No prediction, no learning of words, no upper case at the beginning.
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText
                        | Qt::ImhNoAutoUppercase);
}
