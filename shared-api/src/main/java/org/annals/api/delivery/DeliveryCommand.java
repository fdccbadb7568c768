package org.annals.api.delivery;

/** What can be asked of a delivery. */
public sealed interface DeliveryCommand
        permits WithdrawDelivery,
                RequestDelivery,
                FreezeMessage,
                QueueDelivery,
                StartAttempt,
                ArmAttempt,
                RecordAttempt,
                ReclaimDelivery,
                RefuseDelivery,
                RetryDelivery,
                CancelDelivery,
                MarkDeliverySent,
                SendDeliveryAgain,
                RecordEvidence,
                ReportBounce,
                ExpireDelivery,
                ReportReply,
                TellSender {}
